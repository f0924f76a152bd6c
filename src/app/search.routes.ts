import { readAccountsByIds } from '../crm/accounts/account.store.ts';
import type { AccountRow } from '../crm/accounts/account.table.ts';
import { type NamedContact, readContactsByIds } from '../crm/contacts/contact.store.ts';
import { fromRow } from '../crm/contacts/contact.table.ts';
import { contactName } from '../crm/contacts/contact.ts';
import { type Found, readOpportunitiesByIds } from '../crm/opportunities/opportunity.store.ts';
import { toEuros } from '../lib/money.ts';
import { formatPhone } from '../lib/phone.ts';
import { type SearchHit, search } from '../lib/search.contract.ts';
import { type Route, route } from '../lib/server/mount.ts';
import type { Scope } from '../lib/server/scope.ts';
import { findIds } from '../lib/server/search.ts';
import { answersTo } from './names-only.ts';

export const searchRoutes: Route[] = [
  route(search, async (scope, { query }) => ({ items: await findHits(scope, query.q, query.limit) })),
];

/** How one kind of record is read again, under row level security and visibility, and what is shown of it. */
interface Kind {
  readonly entity: string;
  readonly read: (scope: Scope, ids: readonly string[]) => Promise<SearchHit[]>;
}

/**
 * Reads again what the narrow path found, in its order. When visibility hides most of it, a longer list is asked for:
 * what one may see must not be crowded out by what one may not.
 */
async function findHits(scope: Scope, text: string, limit: number): Promise<SearchHit[]> {
  const kinds = kindsFor(scope, text);
  const entities = kinds.map(({ entity }) => entity);
  if (entities.length === 0) return [];
  for (const most of [limit * 2, mostFound]) {
    const found = await findIds(scope, text, { entities, limit: most });
    const shown = new Map<string, SearchHit>();
    for (const { entity, read } of kinds) {
      const ids = found.filter((hit) => hit.entity === entity).map(({ entityId }) => entityId);
      for (const hit of await read(scope, ids)) shown.set(`${entity} ${hit.id}`, hit);
    }
    const hits = found.flatMap(({ entity, entityId }) => shown.get(`${entity} ${entityId}`) ?? []);
    if (hits.length >= limit || found.length < most || most === mostFound) return hits.slice(0, limit);
  }
  return [];
}

/** What this person may read. A role that knows accounts and contacts by name only gets names, found by names. */
function kindsFor({ principal }: Scope, text: string): Kind[] {
  const reads = (entity: string) => principal.may(entity, 'read');
  const nameOnly =
    (read: Kind['read']): Kind['read'] =>
    async (scope, ids) =>
      (await read(scope, ids))
        .filter((hit) => answersTo(text, `${hit.label} ${hit.entity === 'contact' ? hit.detail : ''}`))
        .map((hit) => ({
          ...hit,
          detail: hit.entity === 'contact' ? hit.detail : '',
          phone: null,
          amount: null,
        }));
  return [
    ...(reads('account') ? [accounts] : []),
    ...(reads('contact') ? [contacts] : []),
    ...(!reads('account') && reads('account_name') ? [{ ...accounts, read: nameOnly(accounts.read) }] : []),
    ...(!reads('contact') && reads('contact_name') ? [{ ...contacts, read: nameOnly(contacts.read) }] : []),
    ...(reads('opportunity') ? [opportunities] : []),
  ];
}

const accounts: Kind = {
  entity: 'account',
  read: async (scope, ids) => (await readAccountsByIds(scope, ids)).map(accountHit),
};
const contacts: Kind = {
  entity: 'contact',
  read: async (scope, ids) => (await readContactsByIds(scope, ids)).map(contactHit),
};
const opportunities: Kind = {
  entity: 'opportunity',
  read: async (scope, ids) => (await readOpportunitiesByIds(scope, ids)).map(opportunityHit),
};

function accountHit({ id, name, postcode, city, phones }: AccountRow): SearchHit {
  const phone = phones[0] ? formatPhone(phones[0].number) : null;
  const detail = [postcode, city].filter(Boolean).join(' ');
  return { entity: 'account', id, label: name, detail, phone, amount: null };
}

function contactHit(row: NamedContact): SearchHit {
  const phone = row.phones[0] ? formatPhone(row.phones[0].number) : null;
  const detail = row.account_name ?? '';
  return { entity: 'contact', id: row.id, label: contactName(fromRow(row)), detail, phone, amount: null };
}

function opportunityHit({ opportunity, accountName }: Found): SearchHit {
  const { id, title, potentialCents, wonCents } = opportunity;
  const amount = toEuros(wonCents ?? potentialCents);
  return { entity: 'opportunity', id, label: title, detail: accountName, phone: null, amount };
}

/** Nobody reads further. */
const mostFound = 1000;
