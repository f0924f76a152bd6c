import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, weekday } from '../../lib/dates.ts';
import { formatDay } from '../../lib/day-format.ts';
import { isWorkingDay } from '../../lib/holidays.ts';
import { toEuros } from '../../lib/money.ts';
import { capitalized } from '../../lib/text.ts';
import { useDays, useNow } from '../../lib/web/Clock.tsx';
import { useFigures } from '../../lib/web/language.ts';
import { useRead } from '../../lib/web/queries.ts';
import { sentenceOf } from '../../lib/web/sentence.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Dialog } from '../../lib/web/ui/Dialog.tsx';
import { Kbd } from '../../lib/web/ui/Kbd.tsx';
import { MarkedField } from '../../lib/web/ui/MarkedField.tsx';
import { Segmented } from '../../lib/web/ui/Segmented.tsx';
import { Shape } from '../../lib/web/ui/Shape.tsx';
import { LineKeys } from './LineKeys.tsx';
import { LineReading } from './LineReading.tsx';
import { listOpportunities } from './opportunity.contract.ts';
import { useLineCompany } from './useLineCompany.tsx';
import { useLineSaving } from './useLineSaving.tsx';
import './quick-line.css';

/** An order sold without follow-up, in ten seconds, counted apart from the success rate (domain 6.3, R10). */
export default function DirectOrder({ text: first, onClose }: { text: string; onClose: () => void }) {
  const { t } = useTranslation(['opportunities', 'ui']);
  const { t: ui } = useTranslation('ui');
  const { today, alsaceMoselle } = useNow();
  const { dayMonth } = useDays();
  const { money, moneyExact, language } = useFigures();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(first);
  const [origin, setOrigin] = useState<'direct' | 'recurring'>('direct');
  const [problem, setProblem] = useState<string>();
  const company = useLineCompany(text, { past: true });
  const { save, busy } = useLineSaving();
  const { line, account } = company;
  const closedOn = line.expectedCloseDate ?? today;
  const last = useLastRecurring(account?.id);

  const again =
    last &&
    (() => {
      const amount = moneyExact(last.wonAmount ?? last.potentialAmount);
      setText(`${last.accountName} ${amount} ${last.title}`);
      setOrigin('recurring');
      setProblem(undefined);
    });
  const submit = async () => {
    if (busy) return;
    const fault = faultOf();
    setProblem(fault);
    if (fault || line.amountCents === null) return field.current?.focus();
    const amount = toEuros(line.amountCents);
    try {
      await save(
        company,
        {
          title: capitalized(line.title) || t('opportunities:order.noObject'),
          origin,
          potentialAmount: amount,
          closing: { outcome: 'won', wonAmount: amount, closedOn },
        },
        {
          said: ({ accountName }) =>
            t('opportunities:order.done', { account: accountName, amount: moneyExact(amount) }),
        },
      );
      onClose();
    } catch (error) {
      setProblem(sentenceOf(error, ui));
      field.current?.focus();
    }
  };
  return (
    <Dialog
      title={t('opportunities:order.title')}
      subtitle={t('opportunities:order.how')}
      onClose={onClose}
      initialFocus={field}
      footer={
        <>
          <span className="m t12 foot">{t('opportunities:order.foot')}</span>
          <span className="sp" />
          <Button onClick={onClose}>{t('ui:cancel')}</Button>
          <Button look="primary" keys="Enter" busy={busy} onClick={() => void submit()}>
            {t('opportunities:order.save')}
          </Button>
        </>
      }
    >
      <LineKeys onSubmit={() => void submit()} onAgain={again || undefined} />
      <div className="in-b">
        <MarkedField
          ref={field}
          ready
          label={t('opportunities:order.line')}
          placeholder={t('opportunities:order.example')}
          value={text}
          marks={[line.spans.company, line.spans.amount, line.spans.date]}
          error={problem}
          onChange={(written) => {
            setProblem(undefined);
            setText(written);
          }}
        />
        <LineReading company={company}>
          <dt>{t('opportunities:order.signed')}</dt>
          <dd>
            {line.amountCents === null ? (
              <span className="mm">{t('opportunities:quick.notSaid')}</span>
            ) : (
              <b>{moneyExact(toEuros(line.amountCents))} HT</b>
            )}
          </dd>
          {line.title && (
            <>
              <dt>{t('opportunities:order.object')}</dt>
              <dd>{line.title}</dd>
            </>
          )}
          <dt>{t('opportunities:order.date')}</dt>
          <dd>
            {formatDay(closedOn, { today: addDays(closedOn, 1), language })}{' '}
            <DayDoubt day={closedOn} alsaceMoselle={alsaceMoselle} />
          </dd>
          <dt>{t('opportunities:order.nature')}</dt>
          <dd className="row wrap">
            <Segmented
              label={t('opportunities:order.nature')}
              segments={[
                { value: 'direct', label: t('opportunities:order.direct'), icon: <Shape name="direct" /> },
                { value: 'recurring', label: t('opportunities:order.recurring') },
              ]}
              value={origin}
              onChange={setOrigin}
            />
            {again && last && (
              <button type="button" className="bare link" onClick={again}>
                {t('opportunities:order.againHow')}{' '}
                {t('opportunities:order.againWas', {
                  amount: money(last.wonAmount ?? last.potentialAmount),
                  day: dayMonth(last.closing?.closedOn ?? today),
                })}{' '}
                <Kbd keys="I" />
              </button>
            )}
          </dd>
        </LineReading>
      </div>
    </Dialog>
  );

  function faultOf(): string | undefined {
    if (text.trim() === '') return t('opportunities:order.empty');
    if (text.length > 300) return t('opportunities:quick.tooLong');
    if (line.company === '') return t('opportunities:quick.noCompany');
    if (line.amountCents === null) return t('opportunities:order.noAmount');
    if (line.amountTax === 'TTC') return t('opportunities:quick.taxed');
    return closedOn > today ? t('opportunities:order.future') : undefined;
  }
}

/** The last order of this company that came back by itself: « idem mois dernier ». */
function useLastRecurring(accountId: string | undefined) {
  const found = useRead(
    listOpportunities,
    { query: { accountId, origin: 'recurring', status: 'won', sort: '-closedOn', limit: 1 } },
    { enabled: accountId !== undefined },
  );
  return accountId === undefined ? undefined : found.data?.items[0];
}

/** A day off is possible, and worth a second look. */
function DayDoubt({ day, alsaceMoselle }: { day: string; alsaceMoselle: boolean }) {
  const { t } = useTranslation('opportunities');
  if (isWorkingDay(day, { alsaceMoselle })) return null;
  const said = weekday(day) === 7 ? 'sunday' : weekday(day) === 6 ? 'saturday' : 'holiday';
  return (
    <span className="c-hold">
      <Shape name="none" /> {t(`order.${said}`)}
    </span>
  );
}
