import { CalendarClock, Check, Navigation, Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { workingDaysBetween } from '../../lib/holidays.ts';
import { useDays, useNow } from '../../lib/web/Clock.tsx';
import { useRead } from '../../lib/web/queries.ts';
import { useSayFailure } from '../../lib/web/saying.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Shape } from '../../lib/web/ui/Shape.tsx';
import { usePlanning } from '../activities/usePlanning.tsx';
import { useMay, useMe } from '../users/Me.tsx';
import { listUsers } from '../users/user.contract.ts';
import { nextActionState } from './next-action.ts';
import type { Opportunity } from './opportunity.contract.ts';
import type { RecordAct } from './record-act.ts';
import { isClosed } from './status.ts';

/** Whom to call for this record, when a number is known. */
export interface Reachable {
  readonly contactId: string | null;
  readonly name: string;
  readonly phone: string | null;
  readonly display: string | null;
  readonly mobile: boolean;
}

const looks = { late: 'late', today: 'today', future: '', none: 'none' };

/** The hero of the record: what comes next, when, by whom, and the buttons that do it. */
export function NextActionPanel({
  opportunity,
  whom,
  directions,
  closing = true,
  onAct,
}: {
  opportunity: Opportunity;
  whom: Reachable | null;
  /** An address to go to, on a telephone. */
  directions?: string | undefined;
  /** Whether closing is offered here too. */
  closing?: boolean;
  onAct: (act: RecordAct) => void;
}) {
  const { t } = useTranslation('record');
  const may = useMay();
  const planning = usePlanning();
  const orSay = useSayFailure();
  const { today } = useDays();
  const { status, nextActivity: next } = opportunity;
  const live = status === 'open';
  const state = nextActionState(next, today);
  if (!next && !live) return null;
  return (
    <section className={`blk next ${looks[state]}`}>
      <h3>
        <Shape name={state} />
        {t(next ? 'nextAction.title' : 'nextAction.none')}
        <span className="sp" />
        {next && may('activity', 'update') && (
          <button type="button" className="bare done t12" onClick={() => orSay(planning.finish(next))}>
            <Check className="i" />
            {t('nextAction.done')}
          </button>
        )}
      </h3>
      {next ? <Planned opportunity={opportunity} /> : <p className="m">{t('nextAction.noneText')}</p>}
      <Buttons {...{ opportunity, whom, directions, closing, onAct }} />
    </section>
  );
}

function Planned({ opportunity: { nextActivity: next } }: { opportunity: Opportunity }) {
  const { t } = useTranslation('record');
  const { t: words } = useTranslation('activity');
  const { day } = useDays();
  const { today, alsaceMoselle } = useNow();
  const { user } = useMe();
  const users = useRead(listUsers, {}).data?.items;
  if (!next) return null;
  const subject = next.subject || words(`toDo.${next.kind}`);
  const late = next.dueOn < today;
  const planned = t('nextAction.planned', { day: day(next.dueOn, next.dueTime) });
  const other = next.ownerId && next.ownerId !== user.id;
  const who = other ? users?.find(({ id }) => id === next.ownerId)?.name : undefined;
  return (
    <>
      <b className="what">{subject.charAt(0).toLocaleUpperCase() + subject.slice(1)}</b>
      <p className="m">
        {late
          ? t('nextAction.late', {
              planned,
              count: Math.max(1, workingDaysBetween(next.dueOn, today, { alsaceMoselle })),
            })
          : planned}
        {who && `, ${t('nextAction.of', { name: who })}`}
      </p>
    </>
  );
}

function Buttons({
  opportunity,
  whom,
  directions,
  closing,
  onAct,
}: {
  opportunity: Opportunity;
  whom: Reachable | null;
  directions: string | undefined;
  closing: boolean;
  onAct: (act: RecordAct) => void;
}) {
  const { t } = useTranslation('record');
  const may = useMay();
  const { nextActivity: next, status } = opportunity;
  const writes = may('activity', 'create');
  return (
    <div className="row wrap acts">
      {whom?.phone && (
        <a className="btn p sm" href={`tel:${whom.phone}`} onClick={() => writes && onAct('call')}>
          <Phone className="i" />
          {t('nextAction.call')}
        </a>
      )}
      {directions && (
        <a className="btn sm go" href={`geo:0,0?q=${encodeURIComponent(directions)}`}>
          <Navigation className="i" />
          {t('nextAction.go')}
        </a>
      )}
      {writes && (
        <Button
          small
          keys="R"
          icon={<CalendarClock className="i thumb-only" />}
          onClick={() => onAct('postpone')}
        >
          {t(next ? 'nextAction.postpone' : 'nextAction.plan')}
        </Button>
      )}
      {closing && !isClosed(status) && may('opportunity', 'close') && (
        <Button small keys="C" onClick={() => onAct('close')}>
          {t('nextAction.close')}
        </Button>
      )}
    </div>
  );
}
