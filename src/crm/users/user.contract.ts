import { z } from 'zod';
import { operation } from '../../lib/contract.ts';
import { day, id, idParams, line, name, record, version } from '../../lib/fields.ts';
import { roles } from './permissions.ts';

export const language = z.enum(['fr', 'en']);
export const role = z.enum(roles);

export const userSchema = z
  .object({
    ...record,
    name: z.string(),
    email: z.string(),
    role,
    language,
    teamIds: z.array(id),
    active: z.boolean().describe('false once deactivated: sessions and keys stop at once'),
    accessEndsOn: day.nullable().describe('last day of a dated access, an advisor’s; null = no end'),
  })
  .meta({ id: 'User' });
export type User = z.output<typeof userSchema>;

export const preferencesSchema = z
  .object({
    theme: z.enum(['system', 'light', 'dark']),
    density: z.enum(['compact', 'normal', 'confort']),
    singleKeys: z.boolean().describe('single-key shortcuts (WCAG 2.1.4: they can be switched off)'),
    timeZone: z.string().max(64).nullable().describe('overseas people; null = that of the organization'),
    holidayZone: z.enum(['A', 'B', 'C']).nullable(),
  })
  .partial();

export const organizationSchema = z
  .object({
    id,
    name: z.string(),
    language,
    timeZone: z.string(),
    currency: z.string(),
    demonstration: z.boolean().describe('an organization of invented data, dropped by one confirmation'),
    salesSee: z
      .enum(['own', 'team'])
      .describe('what a salesperson reads: own opportunities, or the whole team’s'),
    conversionMoment: z
      .enum(['interest', 'meeting', 'agreement'])
      .describe('when a lead becomes an opportunity here'),
    alsaceMoselle: z.boolean().describe('two more public holidays'),
    started: z.boolean().describe('false until the first-run choice has been made'),
    version,
  })
  .meta({ id: 'Organization' });
export type Organization = z.output<typeof organizationSchema>;

export const meSchema = z.object({
  user: userSchema.extend({ preferences: preferencesSchema }),
  organization: organizationSchema,
  organizations: z.array(z.object({ id, name: z.string(), demonstration: z.boolean() })),
  may: z.array(z.string()).describe('what this person may do, as `entity:action`'),
});
export type Me = z.output<typeof meSchema>;

export const getMe = operation({
  name: 'getMe',
  method: 'GET',
  path: '/me',
  summary: 'The signed-in person, the organization, and what they may do',
  entity: 'me',
  action: 'read',
  response: meSchema,
});

export const updateMe = operation({
  name: 'updateMe',
  method: 'PATCH',
  path: '/me',
  summary: 'Change own name, language or preferences',
  entity: 'me',
  action: 'update',
  body: z.object({
    name: name(120).optional(),
    language: language.optional(),
    preferences: preferencesSchema.optional(),
  }),
  response: meSchema,
});

export const switchOrganization = operation({
  name: 'switchOrganization',
  method: 'PUT',
  path: '/me/organization',
  summary: 'Make another of one’s organizations the active one of this session',
  entity: 'me',
  action: 'update',
  body: z.object({ organizationId: id }),
  refusals: ['not_found'],
});

export const updateOrganization = operation({
  name: 'updateOrganization',
  method: 'PATCH',
  path: '/organization',
  summary: 'Change the settings of the organization',
  entity: 'organization',
  action: 'update',
  body: organizationSchema
    .pick({ language: true, salesSee: true, conversionMoment: true, alsaceMoselle: true, started: true })
    .extend({ name: name(120), timeZone: line(64) })
    .partial()
    .extend({ version }),
  response: organizationSchema,
  refusals: ['version_conflict'],
});

export const listUsers = operation({
  name: 'listUsers',
  method: 'GET',
  path: '/users',
  summary: 'The people of the organization',
  entity: 'user',
  action: 'read',
  response: z.object({ items: z.array(userSchema) }),
});

export const updateUser = operation({
  name: 'updateUser',
  method: 'PATCH',
  path: '/users/:id',
  summary: 'Change a person’s name, role or teams, deactivate or bring back',
  entity: 'user',
  action: 'update',
  params: idParams,
  body: z.object({
    version,
    name: name(120).optional(),
    role: role.optional(),
    teamIds: z.array(id).max(50).optional(),
    active: z.boolean().optional(),
    accessEndsOn: day.nullable().optional(),
  }),
  response: userSchema,
  refusals: ['not_found', 'version_conflict', 'last_admin', 'reference_unknown', 'date_invalid'],
});
