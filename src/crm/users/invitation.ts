import { z } from 'zod';
import { roles } from './permissions.ts';

/** An invitation opens the company to one address, once, for two weeks. */
export const invitationDays = 14;

/** What it holds until somebody accepts it. */
export const invitationPayload = z.object({
  id: z.string(),
  email: z.string(),
  role: z.enum(roles),
  teamIds: z.array(z.string()),
  accessEndsAt: z.iso.datetime().nullable(),
  invitedBy: z.string(),
  mailed: z.boolean(),
});
export type InvitationPayload = z.output<typeof invitationPayload>;

export interface WaitingInvitation extends InvitationPayload {
  readonly organizationId: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}
