import { type Kysely, sql } from 'kysely';
import { json, type Tables } from './database.ts';

/** Whose remembered sign-ins are no longer true: all that match every part given; nothing given means everybody. */
export interface Dropped {
  readonly organizationId?: string;
  readonly userId?: string;
  readonly authUserId?: string;
  readonly sessionId?: string;
  readonly keyHash?: string;
}

/** Who a remembered sign-in stands for. */
export interface Identity {
  readonly organizationId: string;
  readonly userId: string;
  readonly authUserId: string;
  readonly sessionId: string | null;
  readonly keyHash: string | null;
}

export const sessionChannel = 'jalon_session';

/** Tells every server, once this transaction commits, to ask again who these people are and what they may do. */
export async function tellSessions(db: Kysely<Tables>, dropped: Dropped): Promise<void> {
  await sql`select pg_notify(${sessionChannel}, ${json(dropped)})`.execute(db);
}

export function concerns(dropped: Dropped, identity: Identity): boolean {
  return (
    (dropped.organizationId ?? identity.organizationId) === identity.organizationId &&
    (dropped.userId ?? identity.userId) === identity.userId &&
    (dropped.authUserId ?? identity.authUserId) === identity.authUserId &&
    (dropped.sessionId ?? identity.sessionId) === identity.sessionId &&
    (dropped.keyHash ?? identity.keyHash) === identity.keyHash
  );
}
