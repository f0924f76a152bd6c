import { MessageSquare, NotebookPen, Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ChancesPanel } from '../../crm/opportunities/ChancesPanel.tsx';
import { CompetitionPanel } from '../../crm/opportunities/CompetitionPanel.tsx';
import { MovementsPanel } from '../../crm/opportunities/MovementsPanel.tsx';
import { NextActionPanel } from '../../crm/opportunities/NextActionPanel.tsx';
import type { Opportunity } from '../../crm/opportunities/opportunity.contract.ts';
import { RecordBanner } from '../../crm/opportunities/RecordBanner.tsx';
import { Pills } from '../../crm/opportunities/RecordHead.tsx';
import { StageStrip } from '../../crm/opportunities/StageStrip.tsx';
import { isClosed } from '../../crm/opportunities/status.ts';
import { worthOf } from '../../crm/opportunities/TodayRow.tsx';
import { useMay } from '../../crm/users/Me.tsx';
import { daysBetween } from '../../lib/dates.ts';
import { useDays } from '../../lib/web/Clock.tsx';
import { useFigures } from '../../lib/web/language.ts';
import { Avatar } from '../../lib/web/ui/Avatar.tsx';
import { Button } from '../../lib/web/ui/Button.tsx';
import { RecordDock } from './RecordDock.tsx';
import { RecordIdentity } from './RecordIdentity.tsx';
import { RecordDocuments } from './RecordNext.tsx';
import { RecordTimeline } from './RecordTimeline.tsx';
import { BackButton, RecordClose } from './RecordTop.tsx';
import type { RecordParts } from './useRecord.ts';
import type { Opened } from './useRecordAct.ts';

/** One column for one thumb: what to do, where it stands, whom to call, what was said. */
export function RecordPhone({ parts, opened }: { parts: RecordParts; opened: Opened }) {
  const { t } = useTranslation('record');
  const may = useMay();
  const { opportunity, account, stage, timeline, whom, locked, change } = parts;
  const address = [account?.street, account?.postcode, account?.city].filter(Boolean).join(' ');
  const docked = opened.logging || opened.act === 'postpone' || opened.act === 'moveClose';
  return (
    <div className="fi-phone">
      <div className="scroll">
        <NextActionPanel
          opportunity={opportunity}
          whom={whom}
          directions={account?.street ? address : undefined}
          closing={false}
          onAct={opened.begin}
        />
        <Standing parts={parts} />
        <RecordBanner opportunity={opportunity} onAct={opened.begin} />
        <WhomLine parts={parts} />
        <div className="tl">
          <RecordTimeline parts={parts} />
        </div>
        <ChancesPanel
          opportunity={opportunity}
          stage={stage}
          locked={locked}
          onChange={(patch) => void change(patch)}
        />
        <RecordDocuments parts={parts} opened={opened} />
        <RecordIdentity parts={parts} />
        <CompetitionPanel opportunity={opportunity} />
        <MovementsPanel opportunity={opportunity} items={timeline.items} />
      </div>
      {docked ? (
        <RecordDock parts={parts} opened={opened} resting={false} />
      ) : (
        <div className="thumb">
          {isClosed(opportunity.status) ? (
            <RecordClose parts={parts} onAct={opened.begin} />
          ) : (
            may('opportunity', 'close') && (
              <Button onClick={() => opened.begin('close')}>{t('nextAction.close')}</Button>
            )
          )}
          {may('activity', 'create') && (
            <Button look="primary" icon={<NotebookPen className="i" />} onClick={() => opened.begin('call')}>
              {t('nextAction.log')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** The head of a telephone: back, who, how much. */
export function RecordPhoneHeading({ opportunity }: { opportunity: Opportunity }) {
  const { t } = useTranslation('record');
  const { money } = useFigures();
  const worth = worthOf(opportunity);
  return (
    <>
      <BackButton />
      <div className="who sp">
        <b className="ell">{opportunity.accountName}</b>
        <span className="m t12 ell">{opportunity.title}</span>
      </div>
      <b className="nb worth">{worth > 0 ? money(worth) : t('toPrice')}</b>
    </>
  );
}

/** Where it stands: the stage and since when, the stake to press, the chances in a line. */
function Standing({ parts }: { parts: RecordParts }) {
  const { t } = useTranslation('record');
  const { percent } = useFigures();
  const { day, dayOf, today } = useDays();
  const { opportunity, stages, stage, timeline, locked, reach } = parts;
  const { stageProbability, gutFeeling, calibratedProbability, expectedCloseDate, stageSince } = opportunity;
  const marks = [
    ['stage', stageProbability],
    ['feeling', gutFeeling],
    ['calibrated', calibratedProbability],
  ] as const;
  return (
    <div className="blk stand">
      <div className="row wrap">
        <Pills opportunity={opportunity} />
      </div>
      <div className="row">
        <b className="ell">{stage?.name}</b>
        <span className="m nb">{t('stage.since', { days: daysBetween(dayOf(stageSince), today) })}</span>
        <span className="sp" />
        <span className="m nb">
          {expectedCloseDate && t('chances.expected', { day: day(expectedCloseDate) })}
        </span>
      </div>
      <StageStrip
        opportunity={opportunity}
        stages={stages}
        items={timeline.items}
        movable={!locked && !isClosed(opportunity.status)}
        onReach={reach}
      />
      <div className="row t12 m marks">
        {marks
          .filter(([, value]) => value !== null)
          .map(([name, value]) => (
            <span key={name}>
              {t(`chances.short.${name}`)} <b>{percent(value ?? 0)}</b>
            </span>
          ))}
      </div>
    </div>
  );
}

function WhomLine({ parts: { whom, contact } }: { parts: RecordParts }) {
  const { t } = useTranslation('record');
  const { t: words } = useTranslation('contact');
  if (!whom) return null;
  const part = [contact?.role && words(`role.${contact.role}`), contact?.jobTitle].filter(Boolean);
  return (
    <div className="blk row whom">
      <Avatar name={whom.name} large />
      <div className="who sp">
        <b className="ell">{whom.name}</b>
        {part.length > 0 && <span className="m t12 ell">{part.join(', ')}</span>}
      </div>
      {whom.phone && whom.mobile && (
        <a className="call" href={`sms:${whom.phone}`} aria-label={t('phone.message', { name: whom.name })}>
          <MessageSquare className="i" />
        </a>
      )}
      {whom.phone && (
        <a className="call" href={`tel:${whom.phone}`} aria-label={t('phone.call', { name: whom.name })}>
          <Phone className="i" />
        </a>
      )}
    </div>
  );
}
