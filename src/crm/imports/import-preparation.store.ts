import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Day } from '../../lib/dates.ts';
import { type Refusal, refuse } from '../../lib/refusal.ts';
import type { Spreadsheet } from '../../lib/server/spreadsheet.ts';
import type { Sheet } from '../../lib/spreadsheet-cell.ts';
import type { Language } from '../../lib/words.ts';
import { type Gathered, gatherSteps } from './draft-gathering.ts';
import { chosenPlan, type ImportChoices, proposalChoices } from './import-choices.ts';
import { isStopped } from './import-counts.ts';
import type { ImportLists } from './import-lists.store.ts';
import { type ImportProposal, planOf, proposalSteps } from './import-proposal.ts';
import type { RowDraft } from './row-draft.ts';
import { rowSplitter } from './row-splitting.ts';
import type { SplitPlan } from './split-plan.ts';

/** A sheet read with everything that was chosen: what a proposal shows and what a run writes. */
export interface Prepared {
  /** Place of the sheet in the file. */
  readonly at: number;
  readonly sheet: Sheet;
  readonly proposal: ImportProposal;
  readonly plan: SplitPlan;
  /** All rows, split. */
  readonly drafts: readonly RowDraft[];
  /** Those that no problem keeps out. */
  readonly kept: readonly RowDraft[];
  /** The companies and people behind the kept rows. */
  readonly gathered: Gathered;
}

/** Rows worked on before others get their turn. */
export const rowsPerTurn = 200;

/** Reads the chosen sheet, letting others work in between however long it is. */
export async function prepare(
  spreadsheet: Spreadsheet,
  choices: ImportChoices,
  lists: ImportLists,
  reader: { readonly today: Day; readonly language: Language },
): Promise<Prepared | Refusal> {
  const at = choices.sheet ?? longest(spreadsheet.sheets);
  const sheet = spreadsheet.sheets[at];
  if (!sheet) return refuse('reference_unknown', { field: 'sheet' });
  const proposal = await inTurns(proposalSteps(sheet, lists.company, proposalChoices(choices)));
  const plan = chosenPlan(planOf(proposal, lists.company, reader), choices);
  const split = rowSplitter(plan);
  const drafts: RowDraft[] = [];
  for (const row of proposal.rows) {
    drafts.push(split(row));
    if (drafts.length % rowsPerTurn === 0) await nextTurn();
  }
  const kept = drafts.filter((draft) => !isStopped(draft));
  const gathered = await inTurns(gatherSteps(kept));
  return { at, sheet, proposal, plan, drafts, kept, gathered };
}

async function inTurns<Answer>(steps: Generator<void, Answer>): Promise<Answer> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await nextTurn();
  }
}

function longest(sheets: readonly Sheet[]): number {
  let best = 0;
  sheets.forEach((sheet, at) => {
    if (sheet.rows.length > (sheets[best]?.rows.length ?? 0)) best = at;
  });
  return best;
}
