/**
 * What is done to move a sale on: calls, meetings, tasks, notes, follow-ups. One that has a day and is not done yet
 * is a next action; the earliest of an opportunity's is *the* next action (domain 1.1).
 */
export const activityKinds = ['call', 'meeting', 'task', 'note', 'follow_up', 'callback', 'email'] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** One key each (domain 2.3). */
export const callOutcomes = [
  'no_answer',
  'voicemail',
  'busy',
  'gatekeeper',
  'callback',
  'absent',
  'wrong_person',
  'wrong_number',
  'meeting_booked',
  'interested',
  'refused',
  'out_of_target',
  'already_customer',
  'opt_out',
  'duplicate_closed',
  'reached',
] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** Outcomes that want a day for what comes next (domain 2.3): a callback, a follow-up after interest, a meeting. */
export const outcomesWithNextStep: readonly CallOutcome[] = ['callback', 'interested', 'meeting_booked'];

/** The kind of next step that an outcome proposes. */
export function nextStepKind(outcome: CallOutcome | null): ActivityKind {
  if (outcome === 'callback') return 'callback';
  if (outcome === 'meeting_booked') return 'meeting';
  return 'follow_up';
}

/** `'14:30'` as minutes after midnight, and back. */
export function minuteOf(time: string | null): number | null {
  if (time === null) return null;
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

export function timeOf(minute: number | null): string | null {
  if (minute === null) return null;
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
