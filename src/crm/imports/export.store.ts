import type { QueryOf } from '../../lib/contract.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { dayIn } from '../../lib/time-zones.ts';
import { readAccountsByIds } from '../accounts/account.store.ts';
import { readContactsByIds } from '../contacts/contact.store.ts';
import type { Found } from '../opportunities/opportunity.store.ts';
import { listPage } from '../opportunities/opportunity-list.store.ts';
import type { exportOpportunities } from './export.contract.ts';
import type { Exported } from './export-row.ts';

export type ExportQuery = QueryOf<typeof exportOpportunities>;

const perPage = 1000;

/** Every opportunity within reach that matches, in the order of the list, with what its row tells beside. */
export async function readExported(scope: Scope, query: Omit<ExportQuery, 'format'>): Promise<Exported[]> {
  const names = await readNames(scope);
  const all: Exported[] = [];
  let cursor: string | undefined;
  do {
    const page = await listPage(scope, { ...query, limit: perPage, cursor });
    all.push(...(await withBeside(scope, page.rows, names)));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return all;
}

type Names = Record<'users' | 'sources' | 'competitors' | 'stages' | 'reasons', ReadonlyMap<string, string>>;

async function withBeside(scope: Scope, rows: readonly Found[], names: Names): Promise<Exported[]> {
  const ids = rows.map(({ opportunity }) => opportunity.id);
  const distinct = (pick: (row: Found) => string | null) => [
    ...new Set(rows.flatMap((row) => pick(row) ?? [])),
  ];
  const accounts = byId(
    await readAccountsByIds(
      scope,
      distinct(({ opportunity }) => opportunity.accountId),
    ),
  );
  const contacts = byId(
    await readContactsByIds(
      scope,
      distinct(({ opportunity }) => opportunity.contactId),
    ),
  );
  const quotes = await latestQuotes(scope, ids);
  const named = (list: ReadonlyMap<string, string>, id: string | null | undefined) =>
    id ? (list.get(id) ?? null) : null;
  return rows.map(({ opportunity, accountName, nextActivity }) => {
    const account = accounts.get(opportunity.accountId);
    const contact = contacts.get(opportunity.contactId ?? '');
    return {
      opportunity,
      createdOn: dayIn(opportunity.createdAt, scope.principal.timeZone),
      account: account ?? { name: accountName, siret: null, postcode: null, city: null },
      contact: contact
        ? {
            givenName: contact.given_name,
            familyName: contact.family_name,
            jobTitle: contact.job_title,
            phone: contact.phones[0]?.number ?? null,
            email: contact.emails[0]?.address ?? null,
          }
        : null,
      stage: names.stages.get(opportunity.stageId) ?? '',
      source: named(names.sources, opportunity.sourceId),
      owner: named(names.users, opportunity.ownerId),
      competitor: named(names.competitors, opportunity.closing?.competitorId),
      reason: named(names.reasons, opportunity.closing?.reasonId),
      next: nextActivity,
      quote: quotes.get(opportunity.id) ?? null,
    };
  });
}

async function latestQuotes(
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, { number: string; issuedOn: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await scope.db
    .selectFrom('documents')
    .select(['opportunity_id', 'number', 'issued_on'])
    .where('organization_id', '=', scope.organizationId)
    .where((eb) => eb('opportunity_id', '=', eb.fn.any(eb.val([...ids]))))
    .where('kind', '=', 'quote')
    .where('removed_at', 'is', null)
    .orderBy('issued_on')
    .orderBy('id')
    .execute();
  return new Map(rows.map((row) => [row.opportunity_id, { number: row.number, issuedOn: row.issued_on }]));
}

async function readNames(scope: Scope): Promise<Names> {
  const list = async (table: 'users' | 'sources' | 'competitors' | 'stages') => {
    const rows = await scope.db
      .selectFrom(table)
      .select(['id', 'name'])
      .where('organization_id', '=', scope.organizationId)
      .execute();
    return new Map(rows.map(({ id, name }) => [id, name]));
  };
  const reasons = await scope.db
    .selectFrom('reasons')
    .select(['id', 'label'])
    .where('organization_id', '=', scope.organizationId)
    .execute();
  return {
    users: await list('users'),
    sources: await list('sources'),
    competitors: await list('competitors'),
    stages: await list('stages'),
    reasons: new Map(reasons.map(({ id, label }) => [id, label])),
  };
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
