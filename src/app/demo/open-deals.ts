import type { ActivityKind } from '../../crm/activities/activity.ts';
import type { TimeOfDay } from '../../lib/dates.ts';
import type { PersonKey } from './demo-team.ts';
import type { OpenDealKey } from './open-companies.ts';

/**
 * The 24 opportunities that are open and the four that wait, as the team would tell them this morning: where each one
 * stands, for how long, what comes next. Days are counted from today; what is planned, in working days.
 */
export interface OpenDeal extends Standing {
  readonly key: OpenDealKey;
  readonly owner: PersonKey;
  /** 0 to 5: place of the stage. */
  readonly stage: number;
  readonly euros: number;
  /** null: nothing is planned. */
  readonly next: NextStep | null;
  readonly hold: { readonly reason: string; readonly since: number; readonly review: number } | null;
}

interface Standing {
  /** Days since it came to its stage. */
  readonly days: number;
  readonly gut: number;
  /** Expected close date, days from today; negative = late. */
  readonly closeIn: number;
  /** How often that date was put off. */
  readonly postponed?: number;
}

export interface NextStep {
  readonly kind: ActivityKind;
  /** Working days from today; 0 = today, negative = late. */
  readonly in: number;
  readonly time: TimeOfDay | null;
}

export const openDeals: readonly OpenDeal[] = [
  deal('parc', 0, 'karim', 64_000, { days: 9, gut: 20, closeIn: 95 }),
  deal('clotilde', 0, 'julien', 27_500, { days: 21, gut: 10, closeIn: 128 }, next('task', -1)),
  deal('breval', 0, 'marion', 18_000, { days: 4, gut: 30, closeIn: 67 }, next('call', 3)),
  deal('mail', 0, 'claire', 9_800, { days: 2, gut: 40, closeIn: 25 }, next('callback', 0, '14:00')),
  deal('peltier', 0, 'karim', 6_400, { days: 1, gut: 30, closeIn: 53 }, next('call', 2)),
  deal('agrival', 1, 'karim', 31_000, { days: 5, gut: 40, closeIn: 60 }, next('meeting', 4, '10:30')),
  deal('chauvet', 1, 'julien', 22_300, { days: 11, gut: 40, closeIn: 25 }, next('task', 0)),
  deal('abadie', 1, 'claire', 14_900, { days: 18, gut: 30, closeIn: 25 }),
  deal('loups', 1, 'marion', 8_200, { days: 6, gut: 50, closeIn: 18 }, next('meeting', 1, '09:30')),
  deal('montreuil', 2, 'karim', 52_000, { days: 10, gut: 30, closeIn: 95 }, next('meeting', 5, '14:00')),
  deal('tilleuls', 2, 'marion', 48_000, { days: 8, gut: 60, closeIn: 25 }, next('meeting', 3, '15:00')),
  deal('gaudry', 2, 'julien', 35_600, { days: 14, gut: 50, closeIn: 18, postponed: 1 }, next('task', -3)),
  deal('bellanger', 2, 'marion', 26_400, { days: 3, gut: 60, closeIn: 53 }, next('task', 6)),
  deal(
    'verdane',
    3,
    'julien',
    74_000,
    { days: 31, gut: 60, closeIn: -17, postponed: 3 },
    next('follow_up', -10),
  ),
  deal(
    'ligerien',
    3,
    'claire',
    57_200,
    { days: 10, gut: 70, closeIn: 4, postponed: 1 },
    next('call', 0, '10:00'),
  ),
  deal('martineau', 3, 'claire', 44_100, { days: 4, gut: 60, closeIn: 18 }, next('follow_up', 4)),
  deal(
    'delmas',
    3,
    'claire',
    38_500,
    { days: 11, gut: 60, closeIn: 11, postponed: 1 },
    next('follow_up', -2, '14:00'),
  ),
  deal('lecerf', 3, 'karim', 19_700, { days: 6, gut: 50, closeIn: 11 }, next('follow_up', 3)),
  deal('halles', 3, 'karim', 12_600, { days: 16, gut: 30, closeIn: 7 }),
  deal(
    'orfila',
    4,
    'julien',
    96_000,
    { days: 13, gut: 60, closeIn: 25, postponed: 1 },
    next('call', 2, '11:00'),
  ),
  deal('corbin', 4, 'claire', 33_800, { days: 5, gut: 80, closeIn: 7 }, next('meeting', 0, '11:00')),
  deal('lac', 4, 'karim', 11_200, { days: 7, gut: 70, closeIn: -5, postponed: 2 }, next('call', -1)),
  deal('sauvigny', 5, 'claire', 29_300, { days: 2, gut: 90, closeIn: 4 }, next('task', 1)),
  deal('rallye', 5, 'karim', 15_500, { days: 9, gut: 90, closeIn: 4 }, next('task', 0, '17:00')),
];

/** Waiting for something: no closing, and out of weighted totals and ratios. Reviews: today, passed, two ahead. */
export const heldDeals: readonly OpenDeal[] = [
  waiting(
    'permit',
    { since: 82, review: 0 },
    deal('acacias', 2, 'claire', 41_000, { days: 96, gut: 50, closeIn: 40 }),
  ),
  waiting(
    'will_call_back',
    { since: 34, review: -4 },
    deal('aubin', 3, 'claire', 17_000, { days: 46, gut: 40, closeIn: 20 }),
  ),
  waiting(
    'tender',
    { since: 25, review: 16 },
    deal('saintluc', 1, 'julien', 88_000, { days: 33, gut: 30, closeIn: 110 }),
  ),
  waiting(
    'next_budget',
    { since: 40, review: 53 },
    deal('etoile', 2, 'karim', 58_000, { days: 52, gut: 40, closeIn: 130 }),
  ),
];

function deal(
  key: OpenDealKey,
  stage: number,
  owner: PersonKey,
  euros: number,
  standing: Standing,
  planned: NextStep | null = null,
): OpenDeal {
  return { key, stage, owner, euros, ...standing, next: planned, hold: null };
}

function next(kind: ActivityKind, days: number, time: TimeOfDay | null = null): NextStep {
  return { kind, in: days, time };
}

function waiting(reason: string, days: { since: number; review: number }, one: OpenDeal): OpenDeal {
  return { ...one, hold: { reason, ...days } };
}
