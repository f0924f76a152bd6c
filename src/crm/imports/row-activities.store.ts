import type { Placed } from '../../lib/reach.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { type ActivityDraft, openToAll } from '../activities/activity.store.ts';
import { placeOf } from '../opportunities/opportunity.store.ts';
import { instantOn } from './drafted-sale.ts';
import { importWordsIn } from './import-sentences.store.ts';
import { longestNote } from './row-reader.ts';
import type { Landed } from './writing-sales.store.ts';

/** What a row leaves on the timeline and on the list of things to do: its notes, its last contact, its next action. */
export function activitiesOf(
  scope: Scope,
  { draft, account, contactId, opportunity }: Landed,
  refused: readonly string[],
  importId: string,
): { draft: ActivityDraft; placed: Placed }[] {
  const placed = opportunity ? placeOf(opportunity) : openToAll;
  const owner = draft.ownerId ?? scope.principal.userId;
  const shared = {
    account_id: account.id,
    contact_id: contactId,
    opportunity_id: opportunity?.id ?? null,
    owner_id: owner,
    import_id: importId,
  };
  const told = [...draft.notes, ...refused];
  const { lastContactOn } = draft;
  const texts = told.length > 0 || lastContactOn === null ? told : [lastContactWords(scope)];
  const doneAt = lastContactOn === null ? scope.now : instantOn(lastContactOn, scope.now);
  const all: ActivityDraft[] = pages(texts).map((body) => ({
    ...shared,
    kind: 'note',
    subject: '',
    body,
    done_at: doneAt,
  }));
  const next = draft.nextAction;
  if (next)
    all.push({
      ...shared,
      kind: next.kind,
      subject: next.subject ?? '',
      due_on: next.dueOn,
      due_minute: minuteOf(next.dueTime),
    });
  return all.map((one) => ({ draft: one, placed }));
}

function lastContactWords(scope: Scope): string {
  return importWordsIn(scope.principal.language).field.activity_lastAt;
}

/** Lines joined into as few notes as may hold them. */
function pages(lines: readonly string[]): string[] {
  const all: string[] = [];
  for (const line of lines) {
    const last = all.at(-1);
    if (last !== undefined && last.length + line.length < longestNote)
      all[all.length - 1] = `${last}\n${line}`;
    else all.push(line);
  }
  return all;
}

function minuteOf(time: string | null): number | null {
  const [hours, minutes = 0] = (time ?? '').split(':').map(Number);
  return time === null || hours === undefined ? null : hours * 60 + minutes;
}
