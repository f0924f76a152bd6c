import { z } from 'zod';
import { operation } from '../../lib/contract.ts';
import { day, id, idParams, instant, line, name } from '../../lib/fields.ts';
import { language, role } from './user.contract.ts';

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
