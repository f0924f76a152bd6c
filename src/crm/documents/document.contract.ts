import { z } from 'zod';
import { operation } from '../../lib/contract.ts';
import { day, euros, id, idParams, name, record, version } from '../../lib/fields.ts';

export const documentKinds = ['quote', 'order', 'invoice_ref'] as const;
export const documentStatuses = ['draft', 'sent', 'signed', 'refused'] as const;

export const documentSchema = z
  .object({
    ...record,
    kind: z.enum(documentKinds),
    opportunityId: id,
    number: z.string(),
    issuedOn: day,
    amount: euros,
    status: z.enum(documentStatuses),
  })
  .meta({ id: 'CommercialDocument' });
export type CommercialDocument = z.output<typeof documentSchema>;

const fields = {
  number: name(60),
  issuedOn: day,
  amount: euros,
  status: z.enum(documentStatuses),
};

export const listDocuments = operation({
  name: 'listDocuments',
  method: 'GET',
  path: '/documents',
  summary: 'References of quotes, orders and invoices of an opportunity, latest first',
  entity: 'document',
  action: 'read',
  query: z.object({ opportunityId: id }),
  response: z.object({ items: z.array(documentSchema) }),
  refusals: ['not_found'],
  references: { opportunityId: 'opportunity' },
});

export const createDocument = operation({
  name: 'createDocument',
  method: 'POST',
  path: '/documents',
  summary: 'Reference a quote, an order or an invoice',
  entity: 'document',
  action: 'create',
  status: 201,
  body: z.object({
    kind: z.enum(documentKinds),
    opportunityId: id,
    ...fields,
    status: fields.status.default('sent'),
  }),
  response: documentSchema,
  refusals: ['reference_unknown'],
  references: { opportunityId: 'opportunity' },
});

export const updateDocument = operation({
  name: 'updateDocument',
  method: 'PATCH',
  path: '/documents/:id',
  summary: 'Correct a reference or its status',
  entity: 'document',
  action: 'update',
  params: idParams,
  body: z.object({ version, ...z.object(fields).partial().shape }),
  response: documentSchema,
  refusals: ['not_found', 'version_conflict'],
});

export const deleteDocument = operation({
  name: 'deleteDocument',
  method: 'DELETE',
  path: '/documents/:id',
  summary: 'Set a reference aside',
  entity: 'document',
  action: 'delete',
  params: idParams,
  refusals: ['not_found'],
});
