import { fold } from '../../lib/text.ts';
import type { ActivityKind, CallOutcome } from './activity.ts';

/** What a seller means by the words of a next step: « jeudi 14h RDV sur place » plans a meeting. */

/** The kind that the first telling word names, or null when no word tells. French and English. */
export function kindInWords(text: string): ActivityKind | null {
  const words = fold(text);
  const told = kinds
    .map(([kind, shape]) => ({ kind, at: words.search(shape) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return told[0]?.kind ?? null;
}

const kinds: readonly [ActivityKind, RegExp][] = [
  ['callback', /\b(?:rappel(?:er|le)?|call ?-?back)\b/],
  ['follow_up', /\b(?:relanc(?:e|er)|follow ?-?up|chase)\b/],
  ['call', /\b(?:appel(?:er)?|tel(?:ephoner)?|phoner|call|phone|ring)\b/],
  ['meeting', /\b(?:rdv|rendez[ -]vous|visite|visio|reunion|metre|meeting|visit|video)\b/],
  ['email', /\b(?:e ?-?mail|mail|ecrire|write)\b/],
  ['task', /\b(?:envoyer|preparer|chiffrer|verifier|commander|send|prepare|price|check|order)\b/],
];

/** Outcomes where nobody decided anything: the planned action still stands, unless another step replaces it. */
const unsettling: readonly (CallOutcome | null)[] = [
  'no_answer',
  'voicemail',
  'busy',
  'gatekeeper',
  'absent',
  'wrong_person',
  'wrong_number',
];

/**
 * Whether something just logged settles the action that was planned: a call reached settles a call, a follow-up or a
 * call-back; an e-mail settles a follow-up; a meeting a meeting. An attempt in vain does so only when it says what comes
 * next. A task or a note is never settled by talking.
 */
export function settles({
  planned,
  logged,
  outcome,
  hasNext,
}: {
  planned: ActivityKind;
  logged: ActivityKind;
  outcome: CallOutcome | null;
  hasNext: boolean;
}): boolean {
  if (logged === 'meeting') return planned === 'meeting';
  if (logged === 'email') return planned === 'email' || planned === 'follow_up';
  if (logged !== 'call' || !['call', 'follow_up', 'callback'].includes(planned)) return false;
  return hasNext || !unsettling.includes(outcome);
}
