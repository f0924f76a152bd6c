import { CalendarX2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../lib/dates.ts';
import { useDays } from '../../lib/web/Clock.tsx';
import { useFigures } from '../../lib/web/language.ts';
import { Avatar } from '../../lib/web/ui/Avatar.tsx';
import { Shape } from '../../lib/web/ui/Shape.tsx';
import { StageGauge } from '../../lib/web/ui/StageGauge.tsx';
import { StatusPill } from '../../lib/web/ui/StatusPill.tsx';
import type { User } from '../users/user.contract.ts';
import { isSlow, patienceOf } from './next-action.ts';
import type { Opportunity } from './opportunity.contract.ts';
import type { Pipeline, Stage } from './pipeline.contract.ts';

/** Stages of an opportunity's pipeline and where it stands among them, from 1. */
export function placeIn(pipelines: readonly Pipeline[], { pipelineId, stageId }: Opportunity) {
  const stages = (pipelines.find(({ id }) => id === pipelineId)?.stages ?? []).filter(
    ({ archived, id }) => !archived || id === stageId,
  );
  const index = stages.findIndex(({ id }) => id === stageId);
  return { stages, at: index + 1, stage: stages[index] as Stage | undefined };
}

export function StageCell({
  opportunity,
  pipelines,
}: {
  opportunity: Opportunity;
  pipelines: readonly Pipeline[];
}) {
  const { stages, at, stage } = placeIn(pipelines, opportunity);
  return (
    <span className="row stagecell">
      <StageGauge at={at} of={stages.length || 1} />
      <span className="ell">{stage?.name ?? '…'}</span>
    </span>
  );
}

/** The expected date; passed, it is a fact of its own: crossed calendar and red. */
export function CloseDate({ opportunity }: { opportunity: Opportunity }): ReactNode {
  const { t } = useTranslation('opportunities');
  const { dayMonth } = useDays();
  const { expectedCloseDate, overdue } = opportunity;
  if (expectedCloseDate === null) return <span className="mm">{t('cell.noDate')}</span>;
  if (!overdue) return dayMonth(expectedCloseDate);
  return (
    <b className="row c-late late-date">
      <CalendarX2 className="i" />
      {dayMonth(expectedCloseDate)}
    </b>
  );
}

export function Feeling({ value }: { value: number | null }) {
  const { t } = useTranslation('opportunities');
  if (value === null) return <span className="mm">–</span>;
  return (
    <>
      <span className="fe" role="img" aria-label={t('column.feelingOf', { value })}>
        <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
          <rect width={value} height="6" />
        </svg>
      </span>
      <span className="m" aria-hidden="true">
        {value}
      </span>
    </>
  );
}

/** Days in the stage, ochre once it is longer than its stage allows. */
export function SinceCell({ opportunity, stage }: { opportunity: Opportunity; stage: Stage | undefined }) {
  const { t } = useTranslation('opportunities');
  const { today, dayOf } = useDays();
  const days = Math.max(0, daysBetween(dayOf(opportunity.stageSince), today));
  const limit = stage?.slowAfterDays ?? null;
  const slow = opportunity.status === 'open' && isSlow(days, limit);
  return (
    <span
      className={slow ? 'c-hold strong' : 'm'}
      title={t('card.inStage', { count: days, limit: patienceOf(limit) })}
    >
      {t('cell.days', { count: days })}
    </span>
  );
}

export function OwnerSign({ users, id, me }: { users: readonly User[]; id: string | null; me: string }) {
  const { t } = useTranslation('opportunities');
  const name = users.find((user) => user.id === id)?.name;
  if (id === null) return <span className="mm">{t('cell.nobody')}</span>;
  return name ? <Avatar name={name} me={id === me} /> : null;
}

/** How it ended, with shape and word; an order that was not followed says so. */
export function OutcomeCell({ opportunity }: { opportunity: Opportunity }) {
  const { t } = useTranslation('opportunities');
  const { status, overdue, origin } = opportunity;
  if (status === 'open') {
    return (
      <StatusPill tone={overdue ? 'late' : 'open'}>{t(`status.${overdue ? 'late' : 'open'}`)}</StatusPill>
    );
  }
  if (status === 'won' && origin !== 'pursued') {
    return (
      <StatusPill tone="won" shape="direct">
        {t(`origin.${origin}`)}
      </StatusPill>
    );
  }
  return <StatusPill tone={status === 'on_hold' ? 'hold' : status}>{t(`status.${status}`)}</StatusPill>;
}

/** An answer an import left out: said as such, never an empty cell. */
export function Missing() {
  const { t } = useTranslation('opportunities');
  return (
    <span className="na none">
      <Shape name="none" />
      {t('cell.missing')}
    </span>
  );
}

export function Amount({ euros, strong }: { euros: number; strong?: boolean }) {
  const { t } = useTranslation('opportunities');
  const { money } = useFigures();
  if (euros === 0) return <span className="mm">{t('cell.toPrice')}</span>;
  return strong ? <b>{money(euros)}</b> : money(euros);
}
