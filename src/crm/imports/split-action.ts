/** What comes next in one row: « Relance 2 » on the 15th, « rappeler Mme Arnoux » on Thursday. */
import { fold } from '../../lib/text.ts';
import type { ActivityKind } from '../activities/activity.ts';
import type { ActionDraft } from './row-draft.ts';
import type { RowReader } from './row-reader.ts';

/**
 * The latest dated action; earlier ones and a label without date are kept as notes. A sale that is over keeps only
 * what lies ahead.
 */
export function splitAction(row: RowReader, isOver: boolean): ActionDraft | null {
  const label = row.text('nextAction.label', 300);
  const dated = row.columns('nextAction.date').flatMap((column) => {
    const found = row.dayOf(column, 'nextAction.date', 'near');
    return found ? [{ ...found, column }] : [];
  });
  const latest = dated.reduce(
    (best, one) => (one.day > best.day ? one : best),
    dated[0] ?? { day: '', column: null, time: null, rest: '' },
  );
  for (const one of dated) {
    if (one.column !== latest.column) row.noteColumn(one.column);
  }
  if (!latest.column) {
    row.keepAsNote('nextAction.label');
    return null;
  }
  const isOverdue = latest.day < row.plan.today;
  if (isOver && isOverdue) {
    row.noteColumn(latest.column);
    row.keepAsNote('nextAction.label');
    return null;
  }
  const subject = [label, latest.rest].filter(Boolean).join(' ').slice(0, 300);
  return {
    kind: kindOf(`${latest.column.header} ${subject}`),
    subject: subject === '' ? null : subject,
    dueOn: latest.day,
    dueTime: latest.time,
    isOverdue,
  };
}

function kindOf(text: string): ActivityKind {
  const folded = fold(text);
  if (/\b(?:rdv|rendez[- ]vous|visite|reunion|visio|meeting)\b/.test(folded)) return 'meeting';
  if (/\b(?:rappel|rappeler|call ?back)\b/.test(folded)) return 'callback';
  if (/\b(?:appel|appeler|tel|telephoner|call)\b/.test(folded)) return 'call';
  return 'follow_up';
}
