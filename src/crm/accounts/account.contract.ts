import { z } from 'zod';
import { operation, pageOf } from '../../lib/contract.ts';
import { day, id, idParams, line, name, pageQuery, prose, record, version } from '../../lib/fields.ts';

export const phoneSchema = z.object({
  number: line(40).describe('as typed; stored as E.164 when it can be understood'),
  label: line(40).default(''),
});
export const emailSchema = z.object({ address: line(254), label: line(40).default('') });
export const natures = ['consumer', 'professional'] as const;

const fields = {
  kind: z.enum(['company', 'person']).describe('a company, or a private person'),
  name: name(200),
  nature: z
    .enum(natures)
    .nullable()
    .describe('consumer or professional; null is treated as consumer for calls (domain 4.9 L1)'),
  siren: line(20).nullable().describe('9 digits; a wrong checksum warns and may be kept'),
  siret: line(24).nullable().describe('14 digits; a wrong checksum warns and may be kept'),
  vatNumber: line(24).nullable(),
  nafCode: line(10).nullable(),
  nafVersion: z
    .enum(['rev2', '2025'])
    .nullable()
    .describe('nomenclature that the code belongs to (domain 5.2)'),
  activity: line(200).nullable(),
  headcount: line(60).nullable().describe('band, e.g. « 10 à 19 salariés »'),
  website: line(300).nullable(),
  phones: z.array(phoneSchema).max(10),
  emails: z.array(emailSchema).max(10),
  street: line(200).nullable(),
  street2: line(200).nullable(),
  postcode: line(12).nullable(),
  city: line(120).nullable(),
  country: line(80).nullable(),
  ownerId: id.nullable(),
  sourceId: id.nullable(),
  note: prose().nullable(),
};

export const accountWarnings = [
  'siren_checksum',
  'siret_checksum',
  'siret_of_other_siren',
  'vat_checksum',
  'naf_unknown',
] as const;

export const accountSchema = z
  .object({
    ...record,
    ...fields,
    name: z.string(),
    phones: z.array(
      z.object({ number: z.string(), display: z.string(), label: z.string(), mobile: z.boolean() }),
    ),
    emails: z.array(z.object({ address: z.string(), label: z.string() })),
    nafLabel: z.string().nullable().describe('label of the code in its nomenclature'),
    relationship: z
      .enum(['prospect', 'customer'])
      .describe('customer from the first won opportunity or order'),
    customerSince: day.nullable(),
    warnings: z.array(z.enum(accountWarnings)).describe('identifiers that fail their check and were kept'),
  })
  .meta({ id: 'Account' });
export type Account = z.output<typeof accountSchema>;

/** What a list of accounts shows. */
export const accountSummarySchema = accountSchema
  .pick({
    id: true,
    kind: true,
    name: true,
    siret: true,
    postcode: true,
    city: true,
    activity: true,
    phones: true,
    emails: true,
    ownerId: true,
    sourceId: true,
    relationship: true,
    customerSince: true,
    version: true,
    createdAt: true,
  })
  .extend({ contactCount: z.number().int() })
  .meta({ id: 'AccountSummary' });
export type AccountSummary = z.output<typeof accountSummarySchema>;

export const accountInput = z
  .object(fields)
  .partial()
  .extend({ name: name(200) });

const readingRefusals = [
  'invalid',
  'email_unreadable',
  'company_number_unreadable',
  'number_destroyed_by_spreadsheet',
] as const;

export const listAccounts = operation({
  name: 'listAccounts',
  method: 'GET',
  path: '/accounts',
  summary: 'Companies and private persons',
  entity: 'account',
  action: 'read',
  query: z.object({
    ...pageQuery,
    sort: z.enum(['name', '-createdAt']).default('name'),
    q: line(200).optional(),
    relationship: z.enum(['prospect', 'customer']).optional(),
    ownerId: id.optional(),
    sourceId: id.optional(),
  }),
  response: pageOf(accountSummarySchema, z.object({ count: z.number().int() })),
});

export const getAccount = operation({
  name: 'getAccount',
  method: 'GET',
  path: '/accounts/:id',
  summary: 'One account',
  entity: 'account',
  action: 'read',
  params: idParams,
  response: accountSchema,
  refusals: ['not_found'],
});

export const createAccount = operation({
  name: 'createAccount',
  method: 'POST',
  path: '/accounts',
  summary: 'Add a company or a private person',
  entity: 'account',
  action: 'create',
  status: 201,
  body: accountInput,
  response: accountSchema,
  refusals: [...readingRefusals, 'reference_unknown'],
  references: { ownerId: 'user', sourceId: 'source' },
});

export const updateAccount = operation({
  name: 'updateAccount',
  method: 'PATCH',
  path: '/accounts/:id',
  summary: 'Change an account',
  entity: 'account',
  action: 'update',
  params: idParams,
  body: z.object(fields).partial().extend({ version }),
  response: accountSchema,
  refusals: ['not_found', 'version_conflict', ...readingRefusals, 'reference_unknown'],
  references: { ownerId: 'user', sourceId: 'source' },
});

export const deleteAccount = operation({
  name: 'deleteAccount',
  method: 'DELETE',
  path: '/accounts/:id',
  summary: 'Set an account aside; refused while opportunities point to it',
  entity: 'account',
  action: 'delete',
  params: idParams,
  refusals: ['not_found', 'still_in_use'],
});

export const restoreAccount = operation({
  name: 'restoreAccount',
  method: 'POST',
  path: '/accounts/:id/restoration',
  summary: 'Bring a removed account back',
  entity: 'account',
  action: 'delete',
  params: idParams,
  response: accountSchema,
  refusals: ['not_found'],
});

export const findSimilarAccounts = operation({
  name: 'findSimilarAccounts',
  method: 'GET',
  path: '/accounts/similar',
  summary: 'Accounts that may be the same one: SIRET, e-mail, phone, then name and place',
  entity: 'account',
  action: 'read',
  query: z.object({
    name: line(200).optional(),
    siret: line(24).optional(),
    phone: line(40).optional(),
    email: line(254).optional(),
    postcode: line(12).optional(),
  }),
  response: z.object({
    items: z.array(
      z.object({
        account: accountSummarySchema,
        by: z.enum(['siret', 'email', 'phone', 'name_and_place', 'name']),
      }),
    ),
  }),
});
