import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../lib/dates.ts';
import { useDays } from '../../lib/web/Clock.tsx';
import { call } from '../../lib/web/call.ts';
import { say } from '../../lib/web/toasts.ts';
import { createActivity, deleteActivity, listActivities } from '../activities/activity.contract.ts';
import { type ClosingInput, closeOpportunity, reopenOpportunity } from './closing.contract.ts';
import {
  holdOpportunity,
  type Opportunity,
  resumeOpportunity,
  updateOpportunity,
} from './opportunity.contract.ts';

/** What hangs from an opportunity and is read again once it has changed. */
const touched = ['opportunity', 'activity', 'account', 'contact', 'report', 'competitor'];

/** Reads again whatever shows opportunities. */
export function refreshOpportunities(client: QueryClient): Promise<unknown> {
  return Promise.all(touched.map((entity) => client.invalidateQueries({ queryKey: [entity] })));
}

export interface Wait {
  readonly reasonId: string;
  readonly reviewOn: Day;
  /** The call that « je vous rappelle » makes ours, with its words; none for other waits. */
  readonly callSubject?: string | undefined;
}

/** Closing and putting on hold, each said for ten seconds with its way back. */
export function useClosingActs() {
  const client = useQueryClient();
  const { t } = useTranslation('closing');
  const { day, today } = useDays();

  /** `origin` corrects how the order came, in the same gesture. */
  const close = async (opportunity: Opportunity, input: ClosingInput, origin?: 'direct') => {
    const { id, accountName: account, hold, version } = opportunity;
    const params = { id };
    if (origin) await call(updateOpportunity, { params, body: { version, origin } });
    await call(closeOpportunity, { params, body: input });
    await refreshOpportunities(client);
    const task = input.outcome === 'won' ? input.next : 'debrief' in input ? input.debrief : undefined;
    const undo = async () => {
      const reopened = await call(reopenOpportunity, { params, query: { reason: t('undoneReason') } });
      if (origin) {
        const body = { version: reopened.version, origin: opportunity.origin };
        await call(updateOpportunity, { params, body });
      }
      if (hold && hold.reviewOn > today) {
        const { reasonId, reviewOn } = hold;
        await call(holdOpportunity, { params: { id }, body: { reasonId, reviewOn } });
      }
      if (task) await removeTask(id, task);
      await refreshOpportunities(client);
    };
    say({ text: t(`done.${input.outcome}`, { account }), shape: input.outcome, undo });
  };

  const putOnHold = async (opportunity: Opportunity, { reasonId, reviewOn, callSubject }: Wait) => {
    const { id, hold } = opportunity;
    await call(holdOpportunity, { params: { id }, body: { reasonId, reviewOn } });
    const planned = callSubject ? { subject: callSubject, dueOn: reviewOn } : undefined;
    if (planned) {
      await call(createActivity, { body: { kind: 'call', opportunityId: id, done: false, ...planned } });
    }
    return async () => {
      const before = hold && hold.reviewOn > today ? hold : null;
      if (before) {
        const body = { reasonId: before.reasonId, reviewOn: before.reviewOn };
        await call(holdOpportunity, { params: { id }, body });
      } else await call(resumeOpportunity, { params: { id } });
      if (planned) await removeTask(id, planned);
    };
  };

  const hold = async (opportunity: Opportunity, wait: Wait) => {
    const takeBack = await putOnHold(opportunity, wait);
    await refreshOpportunities(client);
    const undo = async () => {
      await takeBack();
      await refreshOpportunities(client);
    };
    const text = t('done.hold', { account: opportunity.accountName, day: day(wait.reviewOn) });
    say({ text, shape: 'hold', undo });
  };

  return { close, hold, putOnHold };
}

/** Takes away the task that was planned with what is being undone; done since, it stays. */
async function removeTask(opportunityId: string, task: { subject: string; dueOn: Day }): Promise<void> {
  const { items } = await call(listActivities, { query: { opportunityId, state: 'open' } });
  const planned = items
    .filter(({ subject, dueOn }) => subject === task.subject && dueOn === task.dueOn)
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0];
  if (planned) await call(deleteActivity, { params: { id: planned.id } });
}
