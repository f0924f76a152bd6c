import { isRefusal, type Refusal, refuse } from '../../lib/refusal.ts';
import { type Route, route } from '../../lib/server/mount.ts';
import { shownPhones } from '../accounts/phones-and-emails.ts';
import {
  type Contact,
  createContact,
  deleteContact,
  getContact,
  listContacts,
  restoreContact,
  updateContact,
} from './contact.contract.ts';
import * as store from './contact.store.ts';
import { fromRow } from './contact.table.ts';
import { contactName } from './contact.ts';
import { listContactRows } from './contact-list.store.ts';

export const contactRoutes: Route[] = [
  route(listContacts, async (scope, { query }) => {
    const { rows, nextCursor, count } = await listContactRows(scope, query);
    return { items: rows.map(shownContact), nextCursor, totals: { count } };
  }),
  route(getContact, async (scope, { params }) =>
    shown((await store.readContact(scope, params.id)) ?? refuse('not_found')),
  ),
  route(createContact, async (scope, { body }) => shown(await store.createContact(scope, body))),
  route(updateContact, async (scope, { params, body }) =>
    shown(await store.changeContact(scope, params.id, body)),
  ),
  route(deleteContact, async (scope, { params }) => {
    const removed = await store.removeContact(scope, params.id);
    return isRefusal(removed) ? removed : undefined;
  }),
  route(restoreContact, async (scope, { params }) => shown(await store.restoreContact(scope, params.id))),
];

function shown(answer: store.NamedContact | Refusal): Contact | Refusal {
  return isRefusal(answer) ? answer : shownContact(answer);
}

function shownContact(row: store.NamedContact): Contact {
  const contact = fromRow(row);
  return {
    ...contact,
    id: row.id,
    version: row.version,
    name: contactName(contact),
    accountName: row.account_name,
    phones: shownPhones(row.phones),
    emails: [...row.emails],
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
