import { type Kysely, sql, type Transaction } from 'kysely';
import type { Day } from '../dates.ts';
import type { Reach } from '../reach.ts';
import { isRefusal } from '../refusal.ts';
import { dayIn } from '../time-zones.ts';
import type { Tables } from './database.ts';

declare const minted: unique symbol;

/** Somebody who has proved who they are, in one organization. Only session.ts and system() make one. */
export interface Principal {
  readonly [minted]: true;
  readonly userId: string;
  readonly organizationId: string;
  readonly role: string;
  readonly reach: Reach;
  readonly language: 'fr' | 'en';
  readonly timeZone: string;
  readonly through: 'web' | 'api' | 'import' | 'system';
  may(entity: string, action: string): boolean;
}

/** The only handle on data: one transaction, one organization, one person, one clock. */
export interface Scope {
  readonly [minted]: true;
  readonly db: Transaction<Tables>;
  readonly principal: Principal;
  readonly organizationId: string;
  readonly now: Date;
  readonly today: Day;
  /** Import or mass change that this writes for; it groups the history. */
  readonly batchId: string | null;
}

/** Makes a principal. Reserved to session.ts and to `system`; the architecture test lists the callers. */
export function mintPrincipal(principal: Omit<Principal, typeof minted>): Principal {
  return principal as Principal;
}

/**
 * Runs work in one transaction of the principal's organization. A refusal that comes back, like an error,
 * rolls everything back.
 */
export async function inScope<Answer>(
  db: Kysely<Tables>,
  principal: Principal,
  now: Date,
  work: (scope: Scope) => Promise<Answer>,
  { batchId = null }: { batchId?: string | null } = {},
): Promise<Answer> {
  const refused: { answer?: Answer } = {};
  try {
    return await db.transaction().execute(async (transaction) => {
      await sql`select set_org(${principal.organizationId})`.execute(transaction);
      const answer = await work({
        db: transaction,
        principal,
        organizationId: principal.organizationId,
        now,
        today: dayIn(now, principal.timeZone),
        batchId,
      } as Scope);
      if (!isRefusal(answer)) return answer;
      refused.answer = answer;
      throw rolledBack;
    });
  } catch (error) {
    if (error === rolledBack && refused.answer !== undefined) return refused.answer;
    throw error;
  }
}

const rolledBack = new Error('refused: rolled back');
