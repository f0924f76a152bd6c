import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/web/call.ts';
import { say } from '../../lib/web/toasts.ts';
import type { When } from '../../lib/when.ts';
import { type Activity, createActivity, deleteActivity, updateActivity } from './activity.contract.ts';
import { type ActivityKind, type CallOutcome, nextStepKind } from './activity.ts';
import { kindInWords, settles } from './next-step.ts';

/** What an exchange is noted on: an opportunity, or a company or contact alone. */
export interface LogSubject {
  readonly opportunityId: string | null;
  readonly accountId: string | null;
  readonly contactId: string | null;
  /** With whom: the contact when known, else the company. */
  readonly name: string;
  /** What was planned; a log may settle it. */
  readonly planned: Planned | null;
}

export type Planned = Pick<Activity, 'id' | 'kind' | 'subject' | 'version'>;

/** Kinds of exchanges that are noted after they happened. */
export type LogKind = Extract<ActivityKind, 'call' | 'meeting' | 'note' | 'email'>;

export interface LogEntry {
  readonly kind: LogKind;
  readonly body: string;
  readonly outcome: CallOutcome | null;
  readonly next: When | null;
}

/** What activities hang from is read again with them: next actions, timelines, the morning. */
export const readWithActivities = ['opportunity', 'account', 'contact'];

/** Reads again what shows activities. The bar does not wait for it: what was written is written. */
export function refreshActivities(client: QueryClient): Promise<unknown> {
  return Promise.all(
    ['activity', ...readWithActivities].map((entity) => client.invalidateQueries({ queryKey: [entity] })),
  );
}

/** Writes what was said and what comes next, in one call; the toast takes all of it back. */
export function useLog(subject: LogSubject, { onSaved }: { onSaved: () => void }) {
  const { t } = useTranslation('activity');
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const { planned } = subject;

  const undo = async (logged: string, next: string | undefined, settled: Planned | null) => {
    if (next) await call(deleteActivity, { params: { id: next } });
    if (settled) {
      const body = { version: settled.version + 1, done: false };
      await call(updateActivity, { params: { id: settled.id }, body });
    }
    await call(deleteActivity, { params: { id: logged } });
    await refreshActivities(client);
  };

  const save = async ({ kind, body, outcome, next }: LogEntry, dayText: (when: When) => string) => {
    const step = next && stepOf(next, outcome, t(`toDo.${stepKind(next, outcome)}`));
    const settled =
      planned && settles({ planned: planned.kind, logged: kind, outcome, hasNext: step !== null })
        ? planned
        : null;
    setBusy(true);
    const { activity, next: made } = await call(createActivity, {
      body: {
        kind,
        body,
        outcome,
        opportunityId: subject.opportunityId,
        accountId: subject.accountId,
        contactId: subject.contactId,
        ...(kind === 'call' ? { direction: 'out' as const } : {}),
        ...(settled ? { completes: settled.id } : {}),
        ...(step ? { next: step } : {}),
      },
    }).finally(() => setBusy(false));
    void refreshActivities(client);
    const done = t(`done.${kind}`);
    say({
      text: next ? t('done.withNext', { done, day: dayText(next) }) : done,
      undo: () => undo(activity.id, made?.id, settled),
    });
    onSaved();
  };

  return { save, busy };
}

function stepKind({ rest }: When, outcome: CallOutcome | null): ActivityKind {
  return kindInWords(rest) ?? nextStepKind(outcome);
}

function stepOf(next: When, outcome: CallOutcome | null, wording: string) {
  const kind = stepKind(next, outcome);
  return { kind, subject: next.rest || wording, dueOn: next.day, dueTime: next.time };
}
