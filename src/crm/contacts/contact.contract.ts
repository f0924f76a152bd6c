import { z } from 'zod';
import { operation, pageOf } from '../../lib/contract.ts';
import { id, idParams, line, pageQuery, prose, record, version } from '../../lib/fields.ts';
import { emailSchema, natures, phoneSchema } from '../accounts/account.contract.ts';
import { contactRoles } from './contact.ts';

const fields = {
  accountId: id.nullable(),
  title: line(20).nullable().describe('M., Mme'),
  givenName: line(80).nullable(),
  familyName: line(80).nullable(),
  jobTitle: line(120).nullable().describe('as on the card: « associée », « office manager »'),
  role: z.enum(contactRoles).nullable().describe('part played in the decision'),
  nature: z.enum(natures).nullable(),
  phones: z.array(phoneSchema).max(10),
  emails: z.array(emailSchema).max(10),
  note: prose().nullable(),
};

export const contactSchema = z
  .object({
    ...record,
    ...fields,
    name: z.string().describe('given and family name together'),
    accountName: z.string().nullable(),
    phones: z.array(
      z.object({ number: z.string(), display: z.string(), label: z.string(), mobile: z.boolean() }),
    ),
    emails: z.array(z.object({ address: z.string(), label: z.string() })),
  })
  .meta({ id: 'Contact' });
export type Contact = z.output<typeof contactSchema>;

const somebody = (body: { givenName?: string | null; familyName?: string | null }) =>
  Boolean(body.givenName || body.familyName);

export const listContacts = operation({
  name: 'listContacts',
  method: 'GET',
  path: '/contacts',
  summary: 'People in the companies',
  entity: 'contact',
  action: 'read',
  query: z.object({ ...pageQuery, q: line(200).optional(), accountId: id.optional() }),
  response: pageOf(contactSchema, z.object({ count: z.number().int() })),
});

export const getContact = operation({
  name: 'getContact',
  method: 'GET',
  path: '/contacts/:id',
  summary: 'One contact',
  entity: 'contact',
  action: 'read',
  params: idParams,
  response: contactSchema,
  refusals: ['not_found'],
});

export const createContact = operation({
  name: 'createContact',
  method: 'POST',
  path: '/contacts',
  summary: 'Add a contact',
  entity: 'contact',
  action: 'create',
  status: 201,
  body: z
    .object(fields)
    .partial()
    .refine(somebody, { path: ['familyName'], message: 'required' }),
  response: contactSchema,
  refusals: ['invalid', 'email_unreadable', 'reference_unknown'],
  references: { accountId: 'account' },
});

export const updateContact = operation({
  name: 'updateContact',
  method: 'PATCH',
  path: '/contacts/:id',
  summary: 'Change a contact',
  entity: 'contact',
  action: 'update',
  params: idParams,
  body: z.object(fields).partial().extend({ version }),
  response: contactSchema,
  refusals: ['not_found', 'version_conflict', 'invalid', 'email_unreadable', 'reference_unknown'],
  references: { accountId: 'account' },
});

export const deleteContact = operation({
  name: 'deleteContact',
  method: 'DELETE',
  path: '/contacts/:id',
  summary: 'Set a contact aside; restoreContact brings it back',
  entity: 'contact',
  action: 'delete',
  params: idParams,
  refusals: ['not_found'],
});

export const restoreContact = operation({
  name: 'restoreContact',
  method: 'POST',
  path: '/contacts/:id/restoration',
  summary: 'Bring a removed contact back',
  entity: 'contact',
  action: 'delete',
  params: idParams,
  response: contactSchema,
  refusals: ['not_found'],
});
