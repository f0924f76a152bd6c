import { useTranslation } from 'react-i18next';
import { useDays } from '../../lib/web/Clock.tsx';
import { Kbd } from '../../lib/web/ui/Kbd.tsx';
import type { Opportunity } from './opportunity.contract.ts';
import type { Stage } from './pipeline.contract.ts';
import { staysByStage } from './stage-history.ts';
import type { TimelineItem } from './timeline.contract.ts';
import { changesOfField } from './timeline-days.ts';

/** The stake across the record: a band a stage, the days spent in each, and the key that reaches the others. */
export function StageStrip({
  opportunity,
  stages,
  items,
  movable,
  onReach,
}: {
  opportunity: Opportunity;
  stages: readonly Stage[];
  /** What was read of its timeline, for the days spent at each stage. */
  items: readonly TimelineItem[];
  movable: boolean;
  onReach: (stage: Stage) => void;
}) {
  const { t } = useTranslation('record');
  const { dayMonth, dayOf, today } = useDays();
  const at = stages.findIndex(({ id }) => id === opportunity.stageId);
  const stays = staysByStage({
    moves: changesOfField(items, 'stageId').map((move) => ({
      day: dayOf(move.at),
      from: textOrNull(move.before),
      to: String(move.after),
    })),
    createdOn: dayOf(opportunity.createdAt),
    stageId: opportunity.stageId,
    stageSince: dayOf(opportunity.stageSince),
    until: opportunity.closing?.closedOn ?? today,
  });
  return (
    <ol className="stp" aria-label={t('stage.list')}>
      {stages.map((stage, index) => {
        const stay = stays.get(stage.id);
        const under =
          index <= at && stay ? (
            <>
              {t('stage.days', { days: stay.days })}
              <span className="mm"> · {dayMonth(stay.since)}</span>
            </>
          ) : (
            movable && index < 9 && index !== at && <Kbd keys={String(index + 1)} />
          );
        return (
          <li
            key={stage.id}
            className={`${index <= at ? 'dn' : ''} ${index === at ? 'cu' : ''}`}
            aria-current={index === at ? 'step' : undefined}
          >
            {movable && index !== at ? (
              <button type="button" title={stageTitle(stage)} onClick={() => onReach(stage)}>
                <b className="ell">{stage.name}</b>
                {under}
              </button>
            ) : (
              <span title={stageTitle(stage)}>
                <b className="ell">{stage.name}</b>
                {under}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );

  function stageTitle({ name, exitTest }: Stage): string {
    const reach = t('stage.reach', { stage: name });
    return exitTest ? `${reach} : ${exitTest}` : reach;
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
