import { toCents, toEuros } from '../../lib/money.ts';
import { isRefusal, type Refusal } from '../../lib/refusal.ts';
import { type Route, route } from '../../lib/server/mount.ts';
import {
  type CommercialDocument,
  createDocument,
  deleteDocument,
  listDocuments,
  updateDocument,
} from './document.contract.ts';
import {
  addDocument,
  changeDocument,
  type DocumentPatch,
  readDocuments,
  removeDocument,
} from './document.store.ts';
import type { DocumentsTable } from './document.table.ts';

export const documentRoutes: Route[] = [
  route(listDocuments, async (scope, { query }) => {
    const rows = await readDocuments(scope, query.opportunityId);
    return isRefusal(rows) ? rows : { items: rows.map(shown) };
  }),
  route(createDocument, async (scope, { body }) => {
    const { opportunityId, issuedOn, amount, kind, number, status } = body;
    const draft = {
      kind,
      number,
      status,
      opportunity_id: opportunityId,
      issued_on: issuedOn,
      amount_cents: toCents(amount),
    };
    return view(await addDocument(scope, draft));
  }),
  route(updateDocument, async (scope, { params, body }) => {
    const patch: DocumentPatch = {
      ...(body.number === undefined ? {} : { number: body.number }),
      ...(body.issuedOn === undefined ? {} : { issued_on: body.issuedOn }),
      ...(body.amount === undefined ? {} : { amount_cents: toCents(body.amount) }),
      ...(body.status === undefined ? {} : { status: body.status }),
    };
    return view(await changeDocument(scope, params.id, body.version, patch));
  }),
  route(deleteDocument, async (scope, { params }) => {
    const removed = await removeDocument(scope, params.id);
    return isRefusal(removed) ? removed : undefined;
  }),
];

function view(row: DocumentsTable | Refusal): CommercialDocument | Refusal {
  return isRefusal(row) ? row : shown(row);
}

function shown(row: DocumentsTable): CommercialDocument {
  return {
    id: row.id,
    kind: row.kind,
    opportunityId: row.opportunity_id,
    number: row.number,
    issuedOn: row.issued_on,
    amount: toEuros(row.amount_cents),
    status: row.status,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
