import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../lib/call.ts';
import { useDays } from '../../lib/web/Clock.tsx';
import { call } from '../../lib/web/call.ts';
import { say } from '../../lib/web/toasts.ts';
import type { When } from '../../lib/when.ts';
import { type Activity, createActivity, deleteActivity, updateActivity } from './activity.contract.ts';
import { kindInWords } from './next-step.ts';
import { type LogSubject, refreshActivities } from './useLog.tsx';

/** What a planned action needs to be moved or finished. */
export type PlannedAction = Pick<Activity, 'id' | 'kind' | 'subject' | 'version' | 'dueOn' | 'dueTime'>;

/** Plans, postpones and finishes what is to do; each can be taken back. */
export function usePlanning() {
  const { t } = useTranslation('activity');
  const { day } = useDays();
  const client = useQueryClient();
  const then = async <Answer,>(work: Promise<Answer>): Promise<Answer> => {
    const answer = await work;
    void refreshActivities(client);
    return answer;
  };
  const update = (input: CallInput<typeof updateActivity>) => then(call(updateActivity, input));

  return {
    /** « vendredi » moves the day and keeps the hour; « vendredi 9h » moves both. */
    async postpone({ id, version, dueOn, dueTime }: PlannedAction, when: When) {
      const params = { id };
      const moved = await update({
        params,
        body: { version, dueOn: when.day, dueTime: when.time ?? dueTime },
      });
      say({
        text: t('plan.postponed', { day: day(when.day, moved.dueTime) }),
        shape: 'future',
        undo: () => update({ params, body: { version: moved.version, dueOn, dueTime } }),
      });
    },
    /** The words beside the date name the action: « jeudi 14h relancer ». */
    async plan({ opportunityId, accountId, contactId }: LogSubject, when: When) {
      const kind = kindInWords(when.rest) ?? 'follow_up';
      const { activity } = await then(
        call(createActivity, {
          body: {
            kind,
            opportunityId,
            accountId,
            contactId,
            subject: when.rest || t(`toDo.${kind}`),
            dueOn: when.day,
            dueTime: when.time,
            done: false,
          },
        }),
      );
      say({
        text: t('plan.planned', { day: day(when.day, when.time) }),
        shape: 'future',
        undo: () => then(call(deleteActivity, { params: { id: activity.id } })),
      });
    },
    async finish({ id, version, kind }: PlannedAction) {
      const params = { id };
      const done = await update({ params, body: { version, done: true } });
      say({
        text: t(`done.${kind}`),
        undo: () => update({ params, body: { version: done.version, done: false } }),
      });
    },
  };
}
