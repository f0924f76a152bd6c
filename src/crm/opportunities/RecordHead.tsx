import { CalendarX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDays } from '../../lib/web/Clock.tsx';
import { useFigures } from '../../lib/web/language.ts';
import { StatusPill, type Tone } from '../../lib/web/ui/StatusPill.tsx';
import { InPlace } from './InPlace.tsx';
import { useCellReading, useCellTexts } from './ListEditing.tsx';
import type { Opportunity } from './opportunity.contract.ts';
import type { Stage } from './pipeline.contract.ts';
import type { Patch } from './preview.ts';
import { StageStrip } from './StageStrip.tsx';
import { isClosed, type Status } from './status.ts';
import type { TimelineItem } from './timeline.contract.ts';

export const toneOf: Record<Status, Tone> = {
  open: 'open',
  on_hold: 'hold',
  won: 'won',
  lost: 'lost',
  vanished: 'vanished',
  cancelled: 'cancelled',
};

/** What it is, where it stands, how much it may bring: the top of the record, each part changeable in place. */
export function RecordHead({
  opportunity,
  stages,
  items,
  locked,
  onChange,
  onReach,
}: {
  opportunity: Opportunity;
  stages: readonly Stage[];
  items: readonly TimelineItem[];
  /** This person reads only. */
  locked: boolean;
  onChange: (patch: Patch) => void;
  onReach: (stage: Stage) => void;
}) {
  const { t } = useTranslation('record');
  const read = useCellReading();
  const textOf = useCellTexts();
  const closed = isClosed(opportunity.status);
  const amount = textOf(opportunity, 'potentialAmount');
  return (
    <header className="hd">
      <div className="row wrap">
        <h1 className="ell">
          <InPlace
            label={t('field.title')}
            shown={<span className="ell">{opportunity.title}</span>}
            text={opportunity.title}
            read={read.title}
            onSave={(title) => onChange({ title })}
            locked={locked}
          />
        </h1>
        <Pills opportunity={opportunity} />
        <span className="sp" />
        <span className="worth">
          {closed && opportunity.wonAmount !== null ? (
            <WonAmount opportunity={opportunity} />
          ) : (
            <InPlace
              label={t('field.potentialAmount')}
              shown={<b>{amount.shown}</b>}
              text={amount.text}
              read={read.potentialAmount}
              onSave={(potentialAmount) => onChange({ potentialAmount })}
              locked={locked || closed}
              className="num"
            />
          )}
          <span className="mm t12">{t('excludingTax')}</span>
        </span>
      </div>
      <StageStrip
        opportunity={opportunity}
        stages={stages}
        items={items}
        movable={!locked && !closed}
        onReach={onReach}
      />
    </header>
  );
}

/** The state, then what is late: the action promised, the date that has passed. */
export function Pills({ opportunity }: { opportunity: Opportunity }) {
  const { t } = useTranslation('record');
  const { today } = useDays();
  const { status, origin, nextActivity, overdue } = opportunity;
  return (
    <>
      <StatusPill tone={toneOf[status]}>{t(`status.${status}`)}</StatusPill>
      {origin !== 'pursued' && (
        <StatusPill tone="open" shape="direct">
          {t(`origin.${origin}`)}
        </StatusPill>
      )}
      {nextActivity && nextActivity.dueOn < today && (
        <StatusPill tone="late">{t(`late.${nextActivity.kind}`)}</StatusPill>
      )}
      {overdue && (
        <span className="st late">
          <CalendarX className="i" />
          {t('closePassed')}
        </span>
      )}
    </>
  );
}

function WonAmount({ opportunity: { wonAmount, potentialAmount } }: { opportunity: Opportunity }) {
  const { t } = useTranslation('record');
  const { money } = useFigures();
  const differs = wonAmount !== potentialAmount && potentialAmount > 0;
  return (
    <>
      {differs && (
        <span className="mm t12 nb">
          {t('field.potentialAmount')} {money(potentialAmount)}
        </span>
      )}
      <b>{money(wonAmount ?? 0)}</b>
    </>
  );
}
