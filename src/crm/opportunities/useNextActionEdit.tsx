import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDays } from '../../lib/web/Clock.tsx';
import { call } from '../../lib/web/call.ts';
import { sentenceOf } from '../../lib/web/sentence.ts';
import { say } from '../../lib/web/toasts.ts';
import type { When } from '../../lib/when.ts';
import { createActivity, deleteActivity, updateActivity } from '../activities/activity.contract.ts';
import { kindInWords } from '../activities/next-step.ts';
import { refreshOpportunities } from './ClosingActs.tsx';
import type { Opportunity } from './opportunity.contract.ts';

/**
 * Writes the next action said in words: the one planned moves, and takes the new words if there are some; where nothing
 * was planned it is made. Answers how to take it back.
 */
export function useNextActionEdit() {
  const client = useQueryClient();
  const { t } = useTranslation(['opportunities', 'activity']);
  const { t: ui } = useTranslation('ui');
  const { day } = useDays();

  const plan = async (
    { id, nextActivity: next }: Opportunity,
    when: When,
  ): Promise<() => Promise<unknown>> => {
    if (next) {
      const { version, dueOn, dueTime, subject } = next;
      const params = { id: next.id };
      const time = when.time ?? (when.rest === '' ? dueTime : null);
      const body = { version, dueOn: when.day, dueTime: time, subject: when.rest || subject };
      const moved = await call(updateActivity, { params, body });
      return () =>
        call(updateActivity, { params, body: { version: moved.version, dueOn, dueTime, subject } });
    }
    const kind = kindInWords(when.rest) ?? 'follow_up';
    const { activity } = await call(createActivity, {
      body: {
        kind,
        opportunityId: id,
        subject: when.rest || t(`activity:toDo.${kind}`),
        dueOn: when.day,
        dueTime: when.time,
        done: false,
      },
    });
    return () => call(deleteActivity, { params: { id: activity.id } });
  };

  const save = async (opportunity: Opportunity, when: When) => {
    const account = opportunity.accountName;
    try {
      const takeBack = await plan(opportunity, when);
      await refreshOpportunities(client);
      say({
        text: t('opportunities:saved.nextActivity', { account, day: day(when.day, when.time) }),
        shape: 'future',
        undo: async () => {
          await takeBack();
          await refreshOpportunities(client);
        },
      });
    } catch (error) {
      const why = sentenceOf(error, ui);
      say({ text: t('opportunities:saved.failed', { account, why }), wrong: true });
    }
  };

  return { plan, save };
}
