import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ClosingOnDemand } from '../../crm/opportunities/ClosingOnDemand.tsx';
import { ConflictDialog } from '../../crm/opportunities/ConflictDialog.tsx';
import type { Opportunity } from '../../crm/opportunities/opportunity.contract.ts';
import type { RecordAct } from '../../crm/opportunities/record-act.ts';
import { isClosed } from '../../crm/opportunities/status.ts';
import { useOpportunityActs } from '../../crm/opportunities/useOpportunityActs.tsx';
import { useMay } from '../../crm/users/Me.tsx';
import { phone, useMedia } from '../../lib/web/media.ts';
import { useSayFailure } from '../../lib/web/saying.ts';
import { Screen } from '../shell/Screen.tsx';
import { RecordPhone, RecordPhoneHeading } from './RecordPhone.tsx';
import { RecordClose, RecordHeading, RecordOwner } from './RecordTop.tsx';
import { RecordWide } from './RecordWide.tsx';
import { type RecordParts, useRecord } from './useRecord.ts';
import { useRecordAct } from './useRecordAct.ts';
import { useRecordKeys } from './useRecordKeys.ts';

const DebriefDialog = lazy(() => import('../../crm/opportunities/DebriefDialog.tsx'));

/** The record of one opportunity, laid out for the room there is. */
export function Record({ opportunity }: { opportunity: Opportunity }) {
  const { t } = useTranslation('record');
  const small = useMedia(phone);
  const parts = useRecord(opportunity);
  const allowed = useAllowed(opportunity);
  const opened = useRecordAct(allowed);
  const acts = useOpportunityActs();
  const orSay = useSayFailure();
  const begin = (act: RecordAct) => (act === 'resume' ? orSay(acts.resume(opportunity)) : opened.begin(act));
  const layout = { parts, opened: { ...opened, begin } };
  useRecordKeys({ parts, begin, active: opened.act === undefined });
  const name = t('title', { account: opportunity.accountName, title: opportunity.title });
  return (
    <Screen
      name={name}
      heading={
        small ? <RecordPhoneHeading opportunity={opportunity} /> : <RecordHeading id={opportunity.id} />
      }
      tools={!small && <RecordOwner parts={parts} />}
      primary={!small && <RecordClose parts={parts} onAct={begin} />}
    >
      {small ? <RecordPhone {...layout} /> : <RecordWide {...layout} />}
      <Dialogs parts={parts} act={opened.act} onClose={opened.end} />
    </Screen>
  );
}

function Dialogs({
  parts: { opportunity, quote, edits },
  act,
  onClose,
}: {
  parts: RecordParts;
  act: RecordAct | undefined;
  onClose: () => void;
}) {
  const start = act === 'hold' ? 'hold' : act === 'cancel' ? 'cancelled' : undefined;
  return (
    <>
      <ClosingOnDemand
        opportunity={act === 'close' || start ? opportunity : null}
        quote={quote}
        {...(start ? { start } : {})}
        onClose={onClose}
      />
      {act === 'debrief' && (
        <Suspense>
          <DebriefDialog opportunity={opportunity} onClose={onClose} />
        </Suspense>
      )}
      {edits.conflict && <ConflictDialog edits={edits} conflict={edits.conflict} />}
    </>
  );
}

/** What this person may do to this record in its state; the rest is not offered. */
function useAllowed({ status, nextActivity, expectedCloseDate }: Opportunity) {
  const may = useMay();
  return (act: RecordAct): boolean => {
    switch (act) {
      case 'postpone':
        return may('activity', nextActivity ? 'update' : 'create');
      case 'moveClose':
        return may('opportunity', 'update') && status === 'open' && expectedCloseDate !== null;
      case 'close':
      case 'cancel':
        return may('opportunity', 'close') && !isClosed(status);
      case 'hold':
        return may('opportunity', 'hold') && status === 'open';
      case 'resume':
        return may('opportunity', 'hold') && status === 'on_hold';
      case 'reopen':
        return may('opportunity', 'close') && isClosed(status);
      case 'debrief':
        return may('opportunity', 'debrief') && (status === 'lost' || status === 'vanished');
      case 'document':
        return may('document', 'create');
      default:
        return may('activity', 'create');
    }
  };
}
