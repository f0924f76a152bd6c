import { useTranslation } from 'react-i18next';
import { useFigures } from '../../lib/web/language.ts';
import type { ImportTotals } from './import.contract.ts';

const kinds = ['accounts', 'contacts', 'opportunities', 'actions'] as const;
const endings = ['won', 'lost', 'vanished', 'onHold'] as const;

/** « Vous obtiendrez »: how many of each kind, the late ones in red, the endings below. */
export function Counts({ counts }: { counts: ImportTotals }) {
  const { t } = useTranslation('importing');
  const { number } = useFigures();
  const ended = endings.flatMap((ending) => {
    const count = counts[ending];
    return count > 0 ? [t(`counts.${ending}`, { count })] : [];
  });
  if (counts.documents > 0) {
    ended.push(`${number(counts.documents)} ${t('counts.documents', { count: counts.documents })}`);
  }
  return (
    <>
      <div className="cnts">
        {kinds.map((kind) => (
          <span key={kind}>
            <b>{number(counts[kind])}</b>
            {t(`counts.${kind}`, { count: counts[kind] })}
            {kind === 'actions' && counts.overdue > 0 && (
              <>
                , <span className="c-late im-strong">{t('counts.overdue', { count: counts.overdue })}</span>
              </>
            )}
          </span>
        ))}
      </div>
      {ended.length > 0 && <p className="mm t12 im-under">{ended.join(' · ')}</p>}
    </>
  );
}
