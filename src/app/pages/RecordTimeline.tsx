import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CommercialDocument } from '../../crm/documents/document.contract.ts';
import type { Opportunity } from '../../crm/opportunities/opportunity.contract.ts';
import { Timeline, type TimelineExtra } from '../../crm/opportunities/Timeline.tsx';
import { TimelineLate } from '../../crm/opportunities/TimelineEvent.tsx';
import { formatTime } from '../../lib/day-format.ts';
import { workingDaysBetween } from '../../lib/holidays.ts';
import { useNow } from '../../lib/web/Clock.tsx';
import { useFigures } from '../../lib/web/language.ts';
import type { RecordParts } from './useRecord.ts';

/** What happened on the opportunity, with its quotes and the action that was not done told among the rest. */
export function RecordTimeline({ parts: { opportunity, contacts, documents } }: { parts: RecordParts }) {
  const { today } = useNow();
  const next = opportunity.nextActivity;
  const extras: TimelineExtra[] = [
    ...(next && next.dueOn < today ? [{ id: next.id, day: next.dueOn, shown: <NotDone next={next} /> }] : []),
    ...documents
      .filter(({ status }) => status !== 'draft')
      .map((document) => ({
        id: document.id,
        day: document.issuedOn,
        shown: <Handed document={document} />,
      })),
  ];
  return (
    <Timeline
      of={{ entity: 'opportunity', id: opportunity.id }}
      accountId={opportunity.accountId}
      extras={extras}
      nameOf={({ contactId }) => contacts.find(({ id }) => id === contactId)?.name}
    />
  );
}

function NotDone({ next }: { next: NonNullable<Opportunity['nextActivity']> }) {
  const { t } = useTranslation('timeline');
  const { language } = useFigures();
  const { today, alsaceMoselle } = useNow();
  const late = Math.max(1, workingDaysBetween(next.dueOn, today, { alsaceMoselle }));
  return (
    <TimelineLate
      title={t(`late.${next.kind}`)}
      detail={next.dueTime ? t('plannedAt', { time: formatTime(next.dueTime, language) }) : ''}
      aside={t('workingDaysAgo', { count: late })}
    />
  );
}

function Handed({ document: { kind, number, amount, status } }: { document: CommercialDocument }) {
  const { t } = useTranslation('document');
  const { moneyExact } = useFigures();
  return (
    <article className="ev min">
      <span className="ci">
        <FileText className="i" />
      </span>
      <div className="bx">
        <div className="row">
          <span className="ell">
            <b>{t('named', { kind: t(`kind.${kind}`), number })}</b>{' '}
            <span className="m">{kind === 'quote' && t(`told.${status}`)}</span>
          </span>
          <span className="sp" />
          <span className="mm t12 nb">{moneyExact(amount)}</span>
        </div>
      </div>
    </article>
  );
}
