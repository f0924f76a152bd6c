import { createAccount } from '../crm/accounts/account.store.ts';
import { addActivity } from '../crm/activities/activity.store.ts';
import { addDocument } from '../crm/documents/document.store.ts';
import { placeOf } from '../crm/opportunities/opportunity.store.ts';
import type { Opportunity } from '../crm/opportunities/opportunity.ts';
import {
  closeOne,
  holdOne,
  removeOne,
  startOpportunity,
} from '../crm/opportunities/opportunity-work.store.ts';
import { readReasons } from '../crm/opportunities/reason.store.ts';
import { isRefusal } from '../lib/refusal.ts';
import { inScope, type Scope } from '../lib/server/scope.ts';
import { system } from '../lib/server/system.ts';
import type { TestServer } from './server.ts';

/** Where a record stands relative to the people of the cast. Julie and Karim are in team A, Julien in team B. */
export const placements = [
  'of Julie',
  'of Julien',
  'private to Julien',
  'open to all, of Julien',
  'nobody’s, queue A',
  'nobody’s, queue B',
  'nobody’s',
  'of another organization',
  'nowhere',
] as const;
export type Placement = (typeof placements)[number];

/** What a record must be before an operation makes sense on it. */
export type State = 'open' | 'on_hold' | 'lost' | 'removed';

/** An opportunity with what hangs from it; `canary` stands in every text of it. */
export interface Planted {
  readonly opportunityId: string;
  readonly activityId: string;
  readonly documentId: string;
  readonly accountId: string;
  readonly canary: string;
}

let planted = 0;

/** Plants an opportunity where told, through the stores, outside anybody's rights. */
export async function plant(
  server: TestServer,
  teams: { a: string; b: string },
  placement: Placement,
  state: State = 'open',
): Promise<Planted> {
  const { cast, database, clock } = server;
  const owner =
    placement === 'of another organization'
      ? cast.marc
      : placement === 'private to Julien'
        ? cast.julien
        : cast.claire;
  const who = {
    organizationId: owner.organizationId,
    userId: owner.userId,
    language: 'fr',
    timeZone: 'Europe/Paris',
    currency: 'EUR',
  } as const;
  const canary = `canari${++planted}x`;
  return inScope(database.kysely, system('command_line', who), clock.now, async (scope) => {
    const account = must(await createAccount(scope, { name: `Société ${planted}` }));
    const opportunity = must(
      await startOpportunity(scope, {
        accountId: account.id,
        title: canary,
        potentialCents: 100_000,
        ...standing(server, teams, placement),
      }),
    );
    const activity = await addActivity(
      scope,
      {
        kind: 'call',
        subject: canary,
        body: canary,
        due_on: scope.today,
        account_id: account.id,
        opportunity_id: opportunity.id,
        owner_id: opportunity.ownerId,
        done_at: null,
      },
      placeOf(opportunity),
    );
    const document = must(
      await addDocument(scope, {
        kind: 'quote',
        opportunity_id: opportunity.id,
        number: canary,
        issued_on: scope.today,
        amount_cents: 100_000,
        status: 'sent',
      }),
    );
    await bring(scope, opportunity, state);
    return {
      opportunityId: opportunity.id,
      activityId: activity.id,
      documentId: document.id,
      accountId: account.id,
      canary,
    };
  });
}

async function bring(scope: Scope, opportunity: Opportunity, state: State): Promise<void> {
  const reason = async (outcome: 'lost' | 'on_hold') => (await readReasons(scope, { outcome }))[0]?.id ?? '';
  if (state === 'on_hold')
    must(await holdOne(scope, opportunity.id, { reasonId: await reason('on_hold'), reviewOn: '2027-01-15' }));
  if (state === 'lost')
    must(
      await closeOne(scope, opportunity.id, {
        outcome: 'lost',
        closedOn: scope.today,
        reasonId: await reason('lost'),
      }),
    );
  if (state === 'removed') must(await removeOne(scope, opportunity.id));
}

function standing({ cast }: TestServer, teams: { a: string; b: string }, placement: Placement) {
  switch (placement) {
    case 'of Julie':
      return { ownerId: cast.julie.userId };
    case 'of Julien':
      return { ownerId: cast.julien.userId };
    case 'private to Julien':
      return { ownerId: cast.julien.userId, visibility: 'private' as const };
    case 'open to all, of Julien':
      return { ownerId: cast.julien.userId, visibility: 'organization' as const };
    case 'nobody’s, queue A':
      return { ownerId: null, teamId: teams.a };
    case 'nobody’s, queue B':
      return { ownerId: null, teamId: teams.b };
    case 'of another organization':
      return { ownerId: cast.marc.userId };
    default:
      return { ownerId: null };
  }
}

export function must<Value>(value: Value): Exclude<Value, { code: string; facts: unknown }> {
  if (isRefusal(value)) throw new Error(`refused: ${value.code} ${JSON.stringify(value.facts)}`);
  return value as Exclude<Value, { code: string; facts: unknown }>;
}
