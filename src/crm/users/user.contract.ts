import { z } from 'zod';
import { operation } from '../../lib/contract.ts';
import { day, id, idParams, instant, line, name, record, version } from '../../lib/fields.ts';
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

export const invitationSchema = z.object({
  id,
  email: z.string(),
  role,
  createdAt: instant,
  expiresAt: instant,
  link: z.string().nullable().describe('The link to copy; shown only in the answer that makes it'),
  mailed: z.boolean().describe('true when the invitation went out by mail'),
});
export type Invitation = z.output<typeof invitationSchema>;

export const inviteUser = operation({
  name: 'inviteUser',
  method: 'POST',
  path: '/users/invitations',
  summary: 'Invite somebody; without mail settings the answer holds the link to copy',
  entity: 'user',
  action: 'create',
  status: 201,
  body: z.object({
    email: z.email().max(254),
    role: role.default('sales'),
    teamIds: z.array(id).max(50).default([]),
    expiresOn: day
      .nullable()
      .default(null)
      .describe('last day of access; an advisor’s is a year from now unless told, an admin has none'),
  }),
  response: invitationSchema,
  refusals: ['already_exists', 'reference_unknown', 'date_invalid'],
});

export const listInvitations = operation({
  name: 'listInvitations',
  method: 'GET',
  path: '/users/invitations',
  summary: 'Invitations not yet accepted',
  entity: 'user',
  action: 'create',
  response: z.object({ items: z.array(invitationSchema) }),
});

export const withdrawInvitation = operation({
  name: 'withdrawInvitation',
  method: 'DELETE',
  path: '/users/invitations/:id',
  summary: 'Take an invitation back: its link is dead at once',
  entity: 'user',
  action: 'create',
  params: idParams,
  refusals: ['not_found'],
});

export const readInvitation = operation({
  name: 'readInvitation',
  method: 'POST',
  path: '/invitations/reading',
  summary: 'What an invitation link says, without accepting it',
  entity: 'invitation',
  action: 'read',
  access: 'public',
  body: z.object({ token: line(200) }),
  response: z.object({
    organization: z.string(),
    email: z.string(),
    role,
    known: z
      .boolean()
      .describe('true when this address already works with Jalon: the present password is asked for'),
  }),
  refusals: ['link_expired'],
});

export const acceptInvitation = operation({
  name: 'acceptInvitation',
  method: 'POST',
  path: '/invitations/acceptance',
  summary: 'Accept an invitation with its token: gives a name and a password, and signs in',
  entity: 'invitation',
  action: 'accept',
  access: 'public',
  body: z.object({
    token: line(200),
    name: name(120),
    password: z.string().max(512).describe('a new one; for a known address, the one it signs in with'),
    language: language.default('fr'),
  }),
  refusals: [
    'link_expired',
    'password_too_weak',
    'already_exists',
    'wrong_credentials',
    'too_many_requests',
    'no_organization',
  ],
});

export const requestPasswordReset = operation({
  name: 'requestPasswordReset',
  method: 'POST',
  path: '/password-resets',
  summary: 'Ask for a reset link by mail; the answer is the same whether the address is known or not',
  entity: 'password',
  action: 'reset',
  access: 'public',
  body: z.object({ email: z.email().max(254) }),
});

export const makePasswordResetLink = operation({
  name: 'makePasswordResetLink',
  method: 'POST',
  path: '/users/:id/password-reset',
  summary: 'Make a reset link for somebody, to hand over where no mail is set up',
  entity: 'user',
  action: 'update',
  params: idParams,
  status: 201,
  response: z.object({
    link: z.string().nullable().describe('The link to hand over; null when it went by mail'),
    expiresAt: instant,
    mailed: z.boolean(),
  }),
  refusals: ['not_found', 'works_elsewhere'],
});

export const resetPassword = operation({
  name: 'resetPassword',
  method: 'PUT',
  path: '/password-resets',
  summary: 'Choose a new password with a reset token; every session of the person ends',
  entity: 'password',
  action: 'reset',
  access: 'public',
  body: z.object({ token: line(200), password: z.string().max(512) }),
  refusals: ['link_expired', 'password_too_weak'],
});

export const signIn = operation({
  name: 'signIn',
  method: 'POST',
  path: '/session',
  summary: 'Sign in with e-mail and password',
  entity: 'session',
  action: 'create',
  access: 'public',
  body: z.object({ email: z.email().max(254), password: z.string().max(512) }),
  refusals: ['wrong_credentials', 'too_many_requests', 'no_organization'],
});

export const signOut = operation({
  name: 'signOut',
  method: 'DELETE',
  path: '/session',
  summary: 'Sign out of this browser',
  entity: 'session',
  action: 'delete',
});

export const sessionSchema = z.object({
  id,
  current: z.boolean().describe('the session that asks'),
  device: z.string().nullable().describe('what the browser said of itself'),
  ipAddress: z.string().nullable(),
  createdAt: instant,
  lastSeenAt: instant.describe('to ten minutes'),
});

export const listSessions = operation({
  name: 'listSessions',
  method: 'GET',
  path: '/me/sessions',
  summary: 'Where one is signed in',
  entity: 'session',
  action: 'read',
  response: z.object({ items: z.array(sessionSchema) }),
});

export const endSession = operation({
  name: 'endSession',
  method: 'DELETE',
  path: '/me/sessions/:id',
  summary: 'Sign out of another browser',
  entity: 'session',
  action: 'delete',
  params: idParams,
  refusals: ['not_found'],
});

export const signOutEverywhere = operation({
  name: 'signOutEverywhere',
  method: 'DELETE',
  path: '/me/sessions',
  summary: 'Sign out of every browser, this one too, and revoke every API key in this organization',
  entity: 'session',
  action: 'delete',
});

export const changePassword = operation({
  name: 'changePassword',
  method: 'PUT',
  path: '/me/password',
  summary: 'Change one’s own password; the other sessions end',
  entity: 'me',
  action: 'update',
  body: z.object({ current: z.string().max(512), password: z.string().max(512) }),
  refusals: ['wrong_credentials', 'password_too_weak', 'too_many_requests'],
});

export const setupState = operation({
  name: 'setupState',
  method: 'GET',
  path: '/setup',
  summary: 'Whether this server still waits for its first organization',
  entity: 'setup',
  action: 'read',
  access: 'public',
  response: z.object({ waiting: z.boolean() }),
});

export const setUp = operation({
  name: 'setUp',
  method: 'POST',
  path: '/setup',
  summary:
    'Make the first organization and its administrator, with the one-time link that the terminal printed',
  entity: 'setup',
  action: 'create',
  access: 'public',
  body: z.object({
    token: line(200),
    organization: name(120),
    name: name(120),
    email: z.email().max(254),
    password: z.string().max(512),
    language: language.default('fr'),
  }),
  refusals: ['setup_done', 'link_expired', 'password_too_weak', 'already_exists'],
});

export const teamSchema = z
  .object({ ...record, name: z.string(), memberIds: z.array(id) })
  .meta({ id: 'Team' });
export type Team = z.output<typeof teamSchema>;

export const listTeams = operation({
  name: 'listTeams',
  method: 'GET',
  path: '/teams',
  summary: 'Teams and their members',
  entity: 'team',
  action: 'read',
  response: z.object({ items: z.array(teamSchema) }),
});

export const createTeam = operation({
  name: 'createTeam',
  method: 'POST',
  path: '/teams',
  summary: 'Make a team',
  entity: 'team',
  action: 'create',
  status: 201,
  body: z.object({ name: name(80), memberIds: z.array(id).max(500).default([]) }),
  response: teamSchema,
  refusals: ['already_exists', 'reference_unknown'],
});

export const updateTeam = operation({
  name: 'updateTeam',
  method: 'PATCH',
  path: '/teams/:id',
  summary: 'Rename a team or change its members',
  entity: 'team',
  action: 'update',
  params: idParams,
  body: z.object({ version, name: name(80).optional(), memberIds: z.array(id).max(500).optional() }),
  response: teamSchema,
  refusals: ['not_found', 'version_conflict', 'already_exists', 'reference_unknown'],
});

export const deleteTeam = operation({
  name: 'deleteTeam',
  method: 'DELETE',
  path: '/teams/:id',
  summary: 'Remove a team that no unassigned opportunity waits for',
  entity: 'team',
  action: 'delete',
  params: idParams,
  refusals: ['not_found', 'still_in_use'],
});

export const apiKeySchema = z.object({
  id,
  name: z.string(),
  mayWrite: z.boolean(),
  createdAt: instant,
  expiresAt: instant.nullable(),
  lastUsedAt: instant.nullable(),
});

export const listApiKeys = operation({
  name: 'listApiKeys',
  method: 'GET',
  path: '/me/api-keys',
  summary: 'One’s own API keys',
  entity: 'api_key',
  action: 'read',
  response: z.object({ items: z.array(apiKeySchema) }),
});

export const createApiKey = operation({
  name: 'createApiKey',
  method: 'POST',
  path: '/me/api-keys',
  summary: 'Make an API key; its secret is shown once',
  entity: 'api_key',
  action: 'create',
  status: 201,
  body: z.object({
    name: name(80),
    mayWrite: z.boolean().default(true),
    expiresOn: day.nullable().default(null).describe('last day on which it works'),
  }),
  response: apiKeySchema.extend({
    secret: z.string().nullable().describe('jln_..., shown once: null when the same request is repeated'),
  }),
  refusals: ['date_invalid'],
});

export const revokeApiKey = operation({
  name: 'revokeApiKey',
  method: 'DELETE',
  path: '/me/api-keys/:id',
  summary: 'Revoke one of one’s API keys',
  entity: 'api_key',
  action: 'delete',
  params: idParams,
  refusals: ['not_found'],
});
