import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../lib/dates.ts';
import { useDays } from '../../lib/web/Clock.tsx';
import { call } from '../../lib/web/call.ts';
import { say } from '../../lib/web/toasts.ts';
import { refreshOpportunities } from './ClosingActs.tsx';
import { reopenOpportunity } from './closing.contract.ts';
import { holdOpportunity, type Opportunity, resumeOpportunity } from './opportunity.contract.ts';

/** Ways out of a wait or of a closing, each said with its way back where there is one. */
export function useOpportunityActs() {
  const client = useQueryClient();
  const { t } = useTranslation('record');
  const { day, today } = useDays();
  const hold = async (id: string, reasonId: string, reviewOn: Day) => {
    await call(holdOpportunity, { params: { id }, body: { reasonId, reviewOn } });
    void refreshOpportunities(client);
  };
  /** A review in the past cannot be set again: then there is no way back, and none is offered. */
  const holdAgain = ({ id, hold: was }: Opportunity) =>
    was && was.reviewOn > today ? () => hold(id, was.reasonId, was.reviewOn) : undefined;

  return {
    /** Back to open. */
    async resume(opportunity: Opportunity) {
      const { id, accountName: account } = opportunity;
      await call(resumeOpportunity, { params: { id } });
      void refreshOpportunities(client);
      say({ text: t('acts.resumed', { account }), shape: 'open', undo: holdAgain(opportunity) });
    },
    /** The same wait, looked at again another day. */
    async redate(opportunity: Opportunity, reviewOn: Day) {
      const { id, hold: was } = opportunity;
      if (!was) return;
      await hold(id, was.reasonId, reviewOn);
      say({
        text: t('acts.redated', { day: day(reviewOn) }),
        shape: 'hold',
        undo: holdAgain(opportunity),
      });
    },
    /** Opens a closed one again; its first closing stays in the history, with why. */
    async reopen({ id, accountName: account }: Opportunity, reason: string) {
      const why = reason.trim();
      await call(reopenOpportunity, { params: { id }, query: why ? { reason: why } : {} });
      void refreshOpportunities(client);
      say({ text: t('acts.reopened', { account }), shape: 'open' });
    },
  };
}
