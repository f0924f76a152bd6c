import { z } from 'zod';
import { operation } from '../../lib/contract.ts';
import { id, idParams, instant, line, name } from '../../lib/fields.ts';
import { language } from './user.contract.ts';

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
