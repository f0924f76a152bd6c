import { Link } from '@tanstack/react-router';
import { Phone } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDays } from '../../lib/web/Clock.tsx';
import { useFigures } from '../../lib/web/language.ts';
import { useRead } from '../../lib/web/queries.ts';
import { Shape, type ShapeName } from '../../lib/web/ui/Shape.tsx';
import { StageGauge } from '../../lib/web/ui/StageGauge.tsx';
import { Tag } from '../../lib/web/ui/StatusPill.tsx';
import { listUsers } from '../users/user.contract.ts';
import type { Opportunity } from './opportunity.contract.ts';
import type { Pipeline } from './pipeline.contract.ts';
import { ReasonSentence } from './ReasonSentence.tsx';
import type { TodayRow as Row } from './today.contract.ts';
import type { TodaySection } from './today.ts';

const signs: Record<TodaySection, { shape: ShapeName; tone: string }> = {
  late: { shape: 'late', tone: 'c-late' },
  today: { shape: 'today', tone: 'c-acc' },
  withoutAction: { shape: 'none', tone: 'c-hold' },
  toReview: { shape: 'hold', tone: 'c-hold' },
};

export function SectionSign({ section }: { section: TodaySection }) {
  const { shape, tone } = signs[section];
  return (
    <span className={tone}>
      <Shape name={shape} />
    </span>
  );
}

/** One to chase: who, why, what can be done, how much is at stake. */
export function TodayRow({
  row,
  section,
  named = false,
  pipelines,
  current,
  actions,
  onChoose,
  onFollow,
}: {
  row: Row;
  section: TodaySection;
  /** Says whose it is. */
  named?: boolean;
  pipelines: readonly Pipeline[];
  current: boolean;
  /** The buttons of the current row. */
  actions: ReactNode;
  onChoose: () => void;
  /** A link of the row is followed. */
  onFollow: () => void;
}) {
  return (
    // Keys walk through the list (J, K); the pointer only makes a row current, what acts on it are links and buttons.
    <li
      className={current ? 'r cur' : 'r'}
      aria-current={current || undefined}
      data-row={idOf(row)}
      onPointerDown={onChoose}
    >
      <SectionSign section={section} />
      <div className="who">
        <RecordLink row={row} onFollow={onFollow}>
          <b className="ell">{row.accountName}</b>
        </RecordLink>
        <span className="ell m t12">
          {named && <OwnerName row={row} />}
          <Detail row={row} />
        </span>
      </div>
      <p className="why">
        <ReasonSentence row={row} />
      </p>
      <div className="act">{actions}</div>
      <div className="amt">
        <Stake opportunity={row.opportunity} pipelines={pipelines} />
      </div>
    </li>
  );
}

/** The same on a telephone: one thumb, the call on the right. */
export function TodayLine({
  row,
  section,
  onFollow,
}: {
  row: Row;
  section: TodaySection;
  onFollow: () => void;
}) {
  const { money } = useFigures();
  const amount = row.opportunity && worthOf(row.opportunity);
  return (
    <li className="mr">
      <SectionSign section={section} />
      <RecordLink row={row} onFollow={onFollow}>
        <span className="t1">
          <b className="ell sp">{row.accountName}</b>
          <b className="nb">{amount ? money(amount) : ''}</b>
        </span>
        <span className="why">
          <ReasonSentence row={row} />
        </span>
      </RecordLink>
      <CallCircle row={row} />
    </li>
  );
}

/** What tells rows of one company apart, and rows whose opportunity moved meanwhile. */
export function idOf({ activity, opportunity, accountId }: Row): string {
  return activity?.id ?? opportunity?.id ?? accountId ?? '';
}

/** Signed once won, else the potential; 0 is still to be priced. */
export function worthOf({ wonAmount, potentialAmount }: Opportunity): number {
  return wonAmount ?? potentialAmount;
}

function RecordLink({ row, children, onFollow }: { row: Row; children: ReactNode; onFollow: () => void }) {
  if (row.opportunity) {
    return (
      <Link to="/opportunities/$id" params={{ id: row.opportunity.id }} className="to" onClick={onFollow}>
        {children}
      </Link>
    );
  }
  if (row.accountId === null) return <span className="to">{children}</span>;
  return (
    <Link to="/accounts/$id" params={{ id: row.accountId }} className="to" onClick={onFollow}>
      {children}
    </Link>
  );
}

/** « Karim · »: whose it is, where several people’s rows stand together. */
function OwnerName({ row: { activity, opportunity } }: { row: Row }) {
  const ownerId = activity?.ownerId ?? opportunity?.ownerId;
  const owner = useRead(listUsers, {}).data?.items.find(({ id }) => id === ownerId);
  return owner ? <b>{owner.name.split(' ')[0]} · </b> : null;
}

function Detail({ row: { opportunity, activity } }: { row: Row }) {
  const { t } = useTranslation('today');
  const { t: words } = useTranslation('activity');
  const { dayMonth } = useDays();
  if (!opportunity) return activity ? words(`kind.${activity.kind}`) : t('account');
  const { closing, title } = opportunity;
  if (!closing) return title;
  return `${t(`closed.${closing.outcome}`, { day: dayMonth(closing.closedOn) })} · ${title}`;
}

function Stake({
  opportunity,
  pipelines,
}: {
  opportunity: Opportunity | null;
  pipelines: readonly Pipeline[];
}) {
  const { t } = useTranslation('today');
  const { money } = useFigures();
  if (!opportunity) return <Tag>{t('account')}</Tag>;
  const stages = pipelines.find(({ id }) => id === opportunity.pipelineId)?.stages ?? [];
  const at = stages.findIndex(({ id }) => id === opportunity.stageId) + 1;
  const worth = worthOf(opportunity);
  return (
    <>
      {worth > 0 ? <b>{money(worth)}</b> : <span className="m t12">{t('toPrice')}</span>}
      {at > 0 && <StageGauge at={at} of={stages.length} title={stages[at - 1]?.name ?? ''} />}
    </>
  );
}

function CallCircle({ row: { whom } }: { row: Row }) {
  const { t } = useTranslation('today');
  if (!whom?.phone) return <span />;
  const label = t('action.callWho', { name: whom.name, phone: whom.display ?? '' });
  return (
    <a className="call" href={`tel:${whom.phone}`} aria-label={label}>
      <Phone className="i" />
    </a>
  );
}
