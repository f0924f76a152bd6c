import { newId } from '../../lib/ids.ts';
import { isRefusal } from '../../lib/refusal.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { sideBySide } from '../../lib/side-by-side.ts';
import { addActivities } from '../activities/activity.store.ts';
import { addDocuments } from '../documents/document.store.ts';
import { addOpportunities, blankOpportunity } from '../opportunities/opportunity.store.ts';
import type { Opportunity } from '../opportunities/opportunity.ts';
import { baseProbability } from '../opportunities/probability.ts';
import { endedAs, instantOn, stageOf, waiting } from './drafted-sale.ts';
import type { ImportLists } from './import-lists.store.ts';
import { rowsPerTurn } from './import-preparation.store.ts';
import { activityKey, knownActivities } from './known-sales.store.ts';
import { activitiesOf } from './row-activities.store.ts';
import type { RowDraft } from './row-draft.ts';
import type { Parties, PartyWork } from './writing-parties.store.ts';

export interface SaleWork extends PartyWork {
  readonly lists: ImportLists;
  readonly parties: Parties;
}

/** What one row became, for what hangs from it. */
export interface Landed {
  readonly draft: RowDraft;
  readonly account: { readonly id: string; readonly name: string; readonly isKnown: boolean };
  readonly contactId: string | null;
  readonly opportunity: Opportunity | null;
}

/** Adds the sales of the rows with their closings, then notes, next actions and references of quotes. */
export async function writeSales(
  scope: Scope,
  work: SaleWork,
  step: (share: number) => Promise<void>,
): Promise<void> {
  const { prepared, known, parties } = work;
  const joined = [...parties.accounts.values()].filter(({ isKnown }) => isKnown).map(({ id }) => id);
  const noted = await knownActivities(scope, joined);
  const { kept, gathered } = prepared;
  let before: readonly Landed[] = [];
  for (let start = 0; start < kept.length; start += rowsPerTurn) {
    const landed: Landed[] = [];
    for (let at = start; at < Math.min(start + rowsPerTurn, kept.length); at++) {
      const draft = kept[at];
      const place = gathered.places[at];
      const account = place && parties.accounts.get(place.account);
      if (!draft || !account || known.sales.has(at)) continue;
      const contactId = place.contact === null ? null : (parties.contacts.get(place.contact) ?? null);
      const opportunity = draft.opportunity ? saleOf(scope, work, draft, account.id, contactId) : null;
      landed.push({ draft, account, contactId, opportunity });
    }
    // While the database writes these sales, what hangs from those before is made ready, and the other way round.
    await sideBySide([addOpportunities(scope, salesOf(landed)), writeHanging(scope, before, work, noted)]);
    before = landed;
    await step(start / kept.length);
  }
  await writeHanging(scope, before, work, noted);
}

function salesOf(landed: readonly Landed[]) {
  return landed.flatMap(({ opportunity, account }) =>
    opportunity ? [{ opportunity, accountName: account.name }] : [],
  );
}

/** Notes, next actions and references of quotes: what hangs from rows whose sales are written. */
async function writeHanging(
  scope: Scope,
  landed: readonly Landed[],
  { importId, parties }: SaleWork,
  noted: ReadonlySet<string>,
): Promise<void> {
  const activities = landed
    .flatMap((row) => activitiesOf(scope, row, parties.refused.get(row.draft.line) ?? [], importId))
    .filter(({ draft }) => {
      if (draft.opportunity_id || !draft.account_id) return true;
      const { account_id: account, due_on: dueOn = null, subject, body = '' } = draft;
      return !noted.has(activityKey({ account, dueOn, subject, body }));
    });
  await addActivities(scope, activities);
  await addDocuments(
    scope,
    landed.flatMap(({ draft, opportunity }) =>
      opportunity
        ? draft.documents.map(({ kind, number, issuedOn, amount, status }) => ({
            kind,
            number,
            status,
            opportunity_id: opportunity.id,
            issued_on: issuedOn,
            amount_cents: amount,
            import_id: importId,
          }))
        : [],
    ),
  );
}

function saleOf(
  scope: Scope,
  { lists, named, importId }: SaleWork,
  row: RowDraft,
  accountId: string,
  contactId: string | null,
): Opportunity {
  const draft = row.opportunity;
  if (!draft) throw new Error(`no sale on line ${row.line}`);
  const stage = stageOf(row, lists.stages);
  const chances = {
    stageProbability: stage.probability,
    gutFeeling: draft.gutFeeling,
    calibratedProbability: null,
  };
  const created = row.createdOn === null ? scope.now : instantOn(row.createdOn, scope.now);
  const opened = blankOpportunity(scope, {
    id: newId(),
    accountId,
    contactId,
    title: draft.title,
    pipelineId: lists.pipelineId,
    stageId: stage.id,
    stageProbability: stage.probability,
    baseProbability: baseProbability(lists.probabilitySource, chances),
    gutFeeling: draft.gutFeeling,
    origin: draft.origin,
    // Nobody answers to the name in the sheet, or there is none: whoever imports follows it.
    ownerId: row.ownerId ?? scope.principal.userId,
    sourceId: named.sourceOf(row),
    potentialCents: draft.potential,
    expectedCloseDate: draft.expectedClose,
    importId,
    createdAt: created,
  });
  const context = { today: scope.today, by: scope.principal.userId, reasons: lists.reasons };
  const competitorId = named.competitorNamed(draft.closing?.competitorName ?? null);
  const after = draft.closing
    ? endedAs(opened, draft.closing, competitorId, context)
    : draft.hold
      ? waiting(opened, draft.hold, context)
      : opened;
  if (isRefusal(after)) throw new Error(`sale of line ${row.line} refused: ${after.code}`);
  return after;
}
