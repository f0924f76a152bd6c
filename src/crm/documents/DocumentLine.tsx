import { FileClock, FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDays } from '../../lib/web/Clock.tsx';
import { useFigures } from '../../lib/web/language.ts';
import type { CommercialDocument } from './document.contract.ts';
import './documents.css';

/** « Devis D-2611-042, remis le 12 nov., courant » and its amount. */
export function DocumentLine({
  document,
  current,
  children,
}: {
  document: CommercialDocument;
  /** The quote that is on the table now. */
  current: boolean;
  /** What can be done with it. */
  children?: ReactNode;
}) {
  const { t } = useTranslation('document');
  const { dayMonth } = useDays();
  const { moneyExact } = useFigures();
  const { kind, number, status, issuedOn, amount } = document;
  const live = current || status === 'signed' || kind !== 'quote';
  const when =
    kind === 'invoice_ref'
      ? t('issued', { day: dayMonth(issuedOn) })
      : t(`on.${status}`, { day: dayMonth(issuedOn) });
  return (
    <div className="doc">
      {live ? <FileText className="i" /> : <FileClock className="i" />}
      <span>
        <span className={live ? 'name' : 'm'}>{t('named', { kind: t(`kind.${kind}`), number })}</span>
        <span className="m t12">
          {when}
          {current && kind === 'quote' && `, ${t('current')}`}
        </span>
      </span>
      <span className={live ? 'nb sum' : 'nb m'}>{moneyExact(amount)}</span>
      {children}
    </div>
  );
}
