import { useTranslation } from 'react-i18next';
import { guarded } from '../../lib/rich-text.ts';
import { useDays } from '../../lib/web/Clock.tsx';
import { RichText } from '../../lib/web/ui/RichText.tsx';
import type { Opportunity } from './opportunity.contract.ts';
import type { TimelineItem } from './timeline.contract.ts';
import { changesOfField } from './timeline-days.ts';
import { useFieldText } from './useFieldText.tsx';

const most = 6;

/** What moved on the record itself: dates put off, amounts revised, owners changed. */
export function MovementsPanel({
  opportunity,
  items,
}: {
  opportunity: Opportunity;
  items: readonly TimelineItem[];
}) {
  const { t } = useTranslation('record');
  const { dayMonth, dayOf } = useDays();
  const textOf = useFieldText(opportunity.accountId);
  const told = (
    [
      ['expectedCloseDate', 'movements.closeDate'],
      ['potentialAmount', 'movements.potential'],
      ['ownerId', 'movements.owner'],
    ] as const
  )
    .flatMap(([field, key]) =>
      changesOfField(items, field).map(({ at, before, after }) => ({ field, key, at, before, after })),
    )
    .filter(({ before, after }) => hasBoth(before, after))
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, most);
  const born = items.some(
    (item) => item.type === 'event' && item.kind === 'created' && item.through === 'import',
  );
  const { postponedCount } = opportunity;
  return (
    <section className="blk">
      <h3>{t('movements.title')}</h3>
      <ul className="t12 m moves">
        {postponedCount > 0 && (
          <li>
            <RichText text={t('movements.postponed', { count: postponedCount })} />
          </li>
        )}
        {told.map(({ field, key, at, before, after }) => (
          <li key={`${field} ${at}`}>
            {t(key, {
              before: textOf(field, before),
              after: textOf(field, after),
              day: dayMonth(dayOf(at)),
            })}
          </li>
        ))}
        <li>
          {t(
            born ? 'movements.imported' : 'movements.created',
            guarded({ day: dayMonth(dayOf(opportunity.createdAt)) }),
          )}
        </li>
      </ul>
    </section>
  );
}

function hasBoth(before: unknown, after: unknown): boolean {
  return before !== null && before !== 0 && after !== null;
}
