import { CompiledQuery, type Kysely, type Transaction } from 'kysely';
import pg from 'pg';
import type { Day } from '../dates.ts';
import type { Reach } from '../reach.ts';
import { isRefusal } from '../refusal.ts';
import { dayIn } from '../time-zones.ts';
import { memoryOf, type Tables } from './database.ts';

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
  readonly currency: string;
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
  /** Says that something changes, and what open screens are told of it once it commits; null: nothing. */
  tell(message: string | null): void;
  /** What was computed over the whole organization, kept until anything in it changes. */
  recall<T>(key: string, compute: () => Promise<T>): Promise<T>;
}

/** Where changes are told, to other processes too. */
export const liveChannel = 'jalon_live';

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
  const { organizationId } = principal;
  const memory = memoryOf(db);
  const told = new Set<string>();
  let changed = false;
  return db.connection().execute(async (connection) => {
    const scope = {
      db: connection,
      principal,
      organizationId,
      now,
      today: dayIn(now, principal.timeZone),
      batchId,
      tell: (message) => {
        changed = true;
        if (message !== null) told.add(message);
      },
      // What one has just changed oneself is seen by nobody else yet.
      recall: (key, compute) => (changed ? compute() : memory.recall(organizationId, key, compute)),
    } as Scope;
    try {
      await say(connection, `begin; select set_org(${pg.escapeLiteral(organizationId)})`);
      const answer = await work(scope);
      if (isRefusal(answer)) {
        await say(connection, 'rollback');
        return answer;
      }
      if (changed && told.size === 0) told.add(JSON.stringify({ organizationId }));
      await say(connection, [...[...told].map(notifying), 'commit'].join('; '));
      if (changed) memory.forget(organizationId);
      return answer;
    } catch (error) {
      await say(connection, 'rollback').catch(() => {});
      throw error;
    }
  });
}

/** Several statements in one message: one way there and back instead of one each. */
function say(connection: Kysely<Tables>, statements: string): Promise<unknown> {
  return connection.executeQuery(CompiledQuery.raw(statements));
}

function notifying(message: string): string {
  return `select pg_notify('${liveChannel}', ${pg.escapeLiteral(message)})`;
}
