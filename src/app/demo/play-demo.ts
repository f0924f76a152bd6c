import { addMember } from '../../crm/users/member.store.ts';
import { changeOrganization, readOrganization } from '../../crm/users/organization.store.ts';
import { newId } from '../../lib/ids.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { system } from '../../lib/server/system.ts';
import { dayIn } from '../../lib/time-zones.ts';
import { furnish } from '../new-organization.ts';
import type { DemoAct } from './demo-act.ts';
import type { DemoScript } from './demo-script.ts';
import { demoTeam, type PersonKey, visitorSeat } from './demo-team.ts';
import { perform } from './perform-act.ts';
import { lookUp, type Played } from './played-records.ts';

/** How far the story is told: acts played of all acts, and the day it has come to. */
export interface DemoProgress {
  readonly done: number;
  readonly total: number;
  readonly day: string;
}

/**
 * Plays the story in a new organization through the stores that people's own changes go through, each act at its
 * instant and by its person, so that history and status periods are those of eighteen months of work. Everything in
 * the transaction of the scope given: all of it, or nothing.
 */
export async function playDemo(
  founding: Scope,
  script: DemoScript,
  onProgress: (progress: DemoProgress) => void = () => {},
): Promise<void> {
  // A batch is not announced act by act to open screens.
  const scope: Scope = { ...founding, batchId: newId() };
  await furnish(scope);
  const people = await hire(scope);
  const played = await lookUp(scope, people);
  let month = '';
  for (const [done, act] of script.acts.entries()) {
    const at = scopeOf(scope, act, people);
    if (at.today.slice(0, 7) !== month) onProgress({ done, total: script.acts.length, day: at.today });
    month = at.today.slice(0, 7);
    await perform(at, act, played);
  }
  await changeOrganization(founding, { version: (await readOrganization(founding)).version, started: true });
  onProgress({ done: script.acts.length, total: script.acts.length, day: month });
}

/** Everybody but the visitor is invented: they have a name and a role, and cannot sign in. */
async function hire(scope: Scope): Promise<Played['people']> {
  const people = new Map<PersonKey, string>([[visitorSeat, scope.principal.userId]]);
  const { language } = scope.principal;
  for (const { key, name, email, role } of demoTeam) {
    if (key === visitorSeat) continue;
    const member = { authUserId: null, name, email, role, language, teamIds: [], accessEndsAt: null };
    people.set(key, (await addMember(scope, member)).id);
  }
  return people;
}

function scopeOf(scope: Scope, { at, by }: DemoAct, people: Played['people']): Scope {
  const { organizationId, principal } = scope;
  const { language, timeZone, currency } = principal;
  const userId = people.get(by) ?? principal.userId;
  return {
    ...scope,
    now: at,
    today: dayIn(at, timeZone),
    principal: system('demonstration', { organizationId, userId, language, timeZone, currency }),
  };
}
