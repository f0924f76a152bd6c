import { Flag, GitCommitHorizontal, Pause, Pencil, Play, Plus, RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { guarded } from '../../lib/rich-text.ts';
import { useDays } from '../../lib/web/Clock.tsx';
import { useRead } from '../../lib/web/queries.ts';
import { RichText } from '../../lib/web/ui/RichText.tsx';
import { Shape } from '../../lib/web/ui/Shape.tsx';
import { listUsers } from '../users/user.contract.ts';
import type { TimelineItem } from './timeline.contract.ts';
import { changesOf, pairOf } from './timeline-days.ts';
import { useFieldText } from './useFieldText.tsx';

type Event = Extract<TimelineItem, { type: 'event' }>;

/** A change written in the history: one quiet line, or one a field. */
export function TimelineEvent({ event, accountId }: { event: Event; accountId: string | null }) {
  const lines = useLines(event, accountId);
  const users = useRead(listUsers, {}).data?.items ?? [];
  const actor = users.find(({ id }) => id === event.actorId)?.name.split(' ')[0];
  if (lines.length === 0) return null;
  return (
    <article className="ev min">
      <span className="ci">{signs[event.kind] ?? <Pencil className="i" />}</span>
      <div className="bx">
        {lines.map((line, index) => (
          <div className="row" key={line}>
            <span className="ell">
              <RichText text={line} />
            </span>
            <span className="sp" />
            {index === 0 && actor && <span className="mm t12 nb">{actor}</span>}
          </div>
        ))}
      </div>
    </article>
  );
}

const signs: Record<string, ReactNode> = {
  created: <Plus className="i" />,
  stage_moved: <GitCommitHorizontal className="i" />,
  closed: <Flag className="i" />,
  held: <Pause className="i" />,
  resumed: <Play className="i" />,
  reopened: <RotateCcw className="i" />,
};

/** What happened, as sentences with marks. */
function useLines(event: Event, accountId: string | null): string[] {
  const { t } = useTranslation('timeline');
  const { t: record } = useTranslation('record');
  const { day } = useDays();
  const textOf = useFieldText(accountId);
  const { kind, changes, entity, through } = event;
  const owner = entity === 'account' || entity === 'contact' ? entity : 'opportunity';
  const fields = changesOf(event).map(({ field, before, after }) => {
    const [old, fresh] = [textOf(field, before), textOf(field, after)];
    const facts = guarded({ field: record(`field.${field}`), before: old, after: fresh });
    if (field === 'stageId') return t('event.stage', facts);
    if (fresh === '') return t('event.cleared', facts);
    return old === '' ? t('event.set', facts) : t('event.change', facts);
  });
  if (kind === 'created')
    return [through === 'import' ? t(`event.imported.${owner}`) : t(`event.created.${owner}`)];
  const verb = verbOf();
  const lines = verb === undefined ? fields : [verb, ...fields];
  // A company's own fields are told on its record only: here it is enough to know that it changed.
  return lines.length > 0 || owner === 'opportunity' ? lines : [t('event.other')];

  function verbOf(): string | undefined {
    switch (kind) {
      case 'closed':
        return closedAs(pairOf(changes.status)?.[1]);
      case 'reopened': {
        const why = pairOf(changes.reopenReason)?.[1];
        return typeof why === 'string' ? t('event.reopenedWhy', guarded({ why })) : t('event.reopened');
      }
      case 'held':
        return t('event.held', { day: reviewOf(pairOf(changes.hold)?.[1], day) });
      case 'resumed':
        return t('event.resumed');
      case 'debriefed':
        return t('event.debriefed');
      case 'removed':
        return t('event.removed');
      case 'restored':
        return t('event.restored');
      default:
        return undefined;
    }
  }

  function closedAs(status: unknown): string {
    if (status === 'won') return t('event.closedWon');
    if (status === 'lost') return t('event.closedLost');
    return status === 'vanished' ? t('event.closedVanished') : t('event.closedCancelled');
  }
}

function reviewOf(hold: unknown, day: (day: string) => string): string {
  const { reviewOn } = (hold ?? {}) as { reviewOn?: unknown };
  return typeof reviewOn === 'string' ? day(reviewOn) : '…';
}

/** A planned action whose day has passed, at the place where it should have been done. */
export function TimelineLate({ title, detail, aside }: { title: string; detail: string; aside: string }) {
  return (
    <article className="ev min">
      <span className="ci c-late">
        <Shape name="late" />
      </span>
      <div className="bx">
        <div className="row">
          <span className="ell">
            <b className="c-late">{title}</b> <span className="m">{detail}</span>
          </span>
          <span className="sp" />
          <span className="mm t12 nb">{aside}</span>
        </div>
      </div>
    </article>
  );
}
