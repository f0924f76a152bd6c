import type { PersonKey } from './demo-team.ts';

/**
 * How the followed opportunities ended, in the proportions of the worked example (domain 3.3): 12 won, 10 lost, 8
 * vanished in the twelve months before this one, and half a year before them. Order and days are chance's.
 */
export type EndingSketch = WonSketch | LostSketch | VanishedSketch;

export interface WonSketch extends Common {
  readonly outcome: 'won';
  /** Whom one was preferred to. */
  readonly competitor: string | null;
  readonly lostFirst?: boolean;
}

export interface LostSketch extends Common {
  readonly outcome: 'lost';
  /** Null: nobody knows. */
  readonly competitor: string | null;
  readonly toTender?: boolean;
  readonly reason: string;
  readonly gap?: number;
  readonly sameScope?: boolean;
}

export interface VanishedSketch extends Common {
  readonly outcome: 'vanished';
  readonly reason: string;
  /** Who had said the need: often nobody but us (domain 3.4, E1). */
  readonly needSaidBy: 'customer' | 'us';
}

interface Common {
  readonly owner: PersonKey;
  /** Waited for this in the middle. */
  readonly held?: string;
  /** What the buyer said later; absent: nobody asked. */
  readonly buyer?: string;
}

export const buro = 'BuroPlus';
const tranchant = 'Tranchant Agencement';
const mobilis = 'Mobilis Centre';

export const lastYear: readonly EndingSketch[] = [
  { outcome: 'won', owner: 'claire', competitor: buro },
  { outcome: 'won', owner: 'claire', competitor: tranchant, held: 'financing' },
  { outcome: 'won', owner: 'claire', competitor: null },
  { outcome: 'won', owner: 'claire', competitor: null },
  { outcome: 'won', owner: 'karim', competitor: null },
  { outcome: 'won', owner: 'karim', competitor: tranchant, held: 'permit' },
  { outcome: 'won', owner: 'karim', competitor: null },
  { outcome: 'won', owner: 'julien', competitor: tranchant, lostFirst: true },
  { outcome: 'won', owner: 'julien', competitor: buro },
  { outcome: 'won', owner: 'marion', competitor: null },
  { outcome: 'won', owner: 'marion', competitor: mobilis },
  { outcome: 'won', owner: 'karim', competitor: null },
  {
    outcome: 'lost',
    owner: 'karim',
    competitor: buro,
    reason: 'price',
    gap: 0.081,
    sameScope: true,
    buyer: 'price',
  },
  {
    outcome: 'lost',
    owner: 'julien',
    competitor: buro,
    reason: 'price',
    gap: 0.103,
    sameScope: true,
    buyer: 'price',
  },
  { outcome: 'lost', owner: 'claire', competitor: buro, reason: 'price', gap: 0.14, buyer: 'delay' },
  { outcome: 'lost', owner: 'karim', competitor: buro, reason: 'relationship', buyer: 'relationship' },
  { outcome: 'lost', owner: 'julien', competitor: tranchant, reason: 'price', buyer: 'relationship' },
  { outcome: 'lost', owner: 'karim', competitor: tranchant, reason: 'delay', buyer: 'delay', held: 'season' },
  { outcome: 'lost', owner: 'marion', competitor: mobilis, reason: 'price', buyer: 'offer' },
  { outcome: 'lost', owner: 'claire', competitor: null, reason: 'offer' },
  { outcome: 'lost', owner: 'marion', competitor: null, toTender: true, reason: 'process' },
  { outcome: 'lost', owner: 'julien', competitor: buro, reason: 'price' },
  { outcome: 'vanished', owner: 'julien', reason: 'need_too_weak', needSaidBy: 'us', buyer: 'need_too_weak' },
  { outcome: 'vanished', owner: 'julien', reason: 'no_answer', needSaidBy: 'us', held: 'will_call_back' },
  {
    outcome: 'vanished',
    owner: 'julien',
    reason: 'other_priority',
    needSaidBy: 'us',
    buyer: 'other_priority',
  },
  {
    outcome: 'vanished',
    owner: 'claire',
    reason: 'done_in_house',
    needSaidBy: 'customer',
    buyer: 'done_in_house',
  },
  { outcome: 'vanished', owner: 'karim', reason: 'budget_cut', needSaidBy: 'customer', held: 'next_budget' },
  { outcome: 'vanished', owner: 'karim', reason: 'no_answer', needSaidBy: 'us' },
  { outcome: 'vanished', owner: 'marion', reason: 'done_in_house', needSaidBy: 'us' },
  { outcome: 'vanished', owner: 'claire', reason: 'need_too_weak', needSaidBy: 'us' },
];

export const halfYearBefore: readonly EndingSketch[] = [
  { outcome: 'won', owner: 'claire', competitor: null },
  { outcome: 'won', owner: 'claire', competitor: buro },
  { outcome: 'won', owner: 'karim', competitor: null },
  { outcome: 'won', owner: 'julien', competitor: tranchant },
  { outcome: 'won', owner: 'marion', competitor: null },
  { outcome: 'lost', owner: 'karim', competitor: tranchant, reason: 'delay', buyer: 'delay' },
  {
    outcome: 'lost',
    owner: 'julien',
    competitor: buro,
    reason: 'price',
    gap: 0.07,
    sameScope: true,
    buyer: 'price',
  },
  { outcome: 'lost', owner: 'julien', competitor: mobilis, reason: 'price', buyer: 'relationship' },
  { outcome: 'lost', owner: 'claire', competitor: buro, reason: 'offer', buyer: 'offer' },
  { outcome: 'lost', owner: 'marion', competitor: tranchant, reason: 'relationship' },
  { outcome: 'vanished', owner: 'julien', reason: 'no_answer', needSaidBy: 'us' },
  { outcome: 'vanished', owner: 'karim', reason: 'budget_cut', needSaidBy: 'customer' },
  { outcome: 'vanished', owner: 'claire', reason: 'other_priority', needSaidBy: 'us' },
  { outcome: 'vanished', owner: 'marion', reason: 'need_too_weak', needSaidBy: 'us', buyer: 'need_too_weak' },
];
