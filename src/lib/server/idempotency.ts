import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Operation } from '../contract.ts';
import { isRefusal, refuse } from '../refusal.ts';
import { json } from './database.ts';
import type { Scope } from './scope.ts';

/** How long an answered key is remembered. */
export const keyLifetimeHours = 72;

/**
 * Runs a POST once per Idempotency-Key. A repeat gets the first answer; a repeat that arrives while the first is
 * still at work waits for it on the unique key. The key is written in the transaction of the work: a refused or
 * failed request leaves no key behind and may be corrected and sent again.
 */
export async function once(
  scope: Scope,
  operation: Operation,
  request: FastifyRequest,
  work: (scope: Scope) => Promise<unknown>,
): Promise<unknown> {
  const key = request.headers['idempotency-key'];
  if (operation.method !== 'POST' || typeof key !== 'string') return work(scope);
  if (key.length < 1 || key.length > 255) return refuse('invalid', { field: 'Idempotency-Key' });
  const owner = { organization_id: scope.organizationId, user_id: scope.principal.userId, key };
  const body = request.body instanceof Uint8Array ? request.body : json(request.body ?? null);
  const hash = createHash('sha256')
    .update(json([request.method, request.url]))
    .update(body)
    .digest('hex');
  await forgetOld(scope);
  const claimed = await scope.db
    .insertInto('idempotency_keys')
    .values({ ...owner, request_hash: hash, status: null, response: null, created_at: scope.now })
    .onConflict((conflict) => conflict.columns(['organization_id', 'user_id', 'key']).doNothing())
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows === 0n) {
    const first = await scope.db
      .selectFrom('idempotency_keys')
      .select(['request_hash', 'response'])
      .where('organization_id', '=', owner.organization_id)
      .where('user_id', '=', owner.user_id)
      .where('key', '=', key)
      .executeTakeFirstOrThrow();
    return first.request_hash === hash ? (first.response ?? undefined) : refuse('key_reused_differently');
  }
  const answer = await work(scope);
  if (isRefusal(answer)) return answer;
  await scope.db
    .updateTable('idempotency_keys')
    .set({ status: operation.status, response: answer === undefined ? null : json(answer) })
    .where('organization_id', '=', owner.organization_id)
    .where('user_id', '=', owner.user_id)
    .where('key', '=', key)
    .execute();
  return answer;
}

const lastSwept = new Map<string, number>();

/** Answers hold names and amounts: they are kept 72 hours and no longer. Looked after once an hour and organization. */
async function forgetOld({ db, organizationId, now }: Scope): Promise<void> {
  const hour = 3_600_000;
  if (now.getTime() - (lastSwept.get(organizationId) ?? 0) < hour) return;
  lastSwept.set(organizationId, now.getTime());
  await db
    .deleteFrom('idempotency_keys')
    .where('organization_id', '=', organizationId)
    .where('created_at', '<', new Date(now.getTime() - keyLifetimeHours * hour))
    .execute();
}
