import { type Day, daysBetween } from '../../lib/dates.ts';
import type { Status } from './status.ts';

/**
 * How much an open opportunity weighs. The chance comes from the stage, the seller's feeling, both, or the company's own
 * past, as the pipeline says; once the expected date has passed it falls (domain 3.3, after Divalto's « en retard »).
 */
export type ProbabilitySource = 'stage' | 'gut_feeling' | 'average' | 'calibrated';

export interface Chances {
  readonly stageProbability: number;
  readonly gutFeeling: number | null;
  readonly calibratedProbability: number | null;
}

/** The chance before lateness, 0-100, rounded to the unit. A source without value falls back on the stage. */
export function baseProbability(source: ProbabilitySource, chances: Chances): number {
  const { stageProbability, gutFeeling, calibratedProbability } = chances;
  if (source === 'gut_feeling') return gutFeeling ?? stageProbability;
  if (source === 'average')
    return gutFeeling === null ? stageProbability : Math.round((stageProbability + gutFeeling) / 2);
  if (source === 'calibrated') return calibratedProbability ?? stageProbability;
  return stageProbability;
}

/** 1 on time, 0.75 up to 30 days late, 0.5 up to 60, 0.25 beyond (domain 3.3 [E]). */
export function latenessFactor(expectedCloseDate: Day | null, today: Day): number {
  if (expectedCloseDate === null || expectedCloseDate >= today) return 1;
  const late = daysBetween(expectedCloseDate, today);
  if (late <= 30) return 0.75;
  return late <= 60 ? 0.5 : 0.25;
}

export interface Weighable {
  readonly status: Status;
  readonly baseProbability: number;
  readonly expectedCloseDate: Day | null;
  readonly potentialCents: number;
}

/** The effective chance, 0-100: 100 once won, 0 once lost, vanished or cancelled; lateness counts only while open. */
export function effectiveProbability(opportunity: Omit<Weighable, 'potentialCents'>, today: Day): number {
  const { status, baseProbability: base, expectedCloseDate } = opportunity;
  if (status === 'won') return 100;
  if (status === 'open') return base * latenessFactor(expectedCloseDate, today);
  return status === 'on_hold' ? base : 0;
}

/** Potential × effective chance, in cents. Only open ones weigh: on hold has a line of its own (domain 3.3). */
export function weightedCents(opportunity: Weighable, today: Day): number {
  if (opportunity.status !== 'open') return 0;
  return Math.round((opportunity.potentialCents * effectiveProbability(opportunity, today)) / 100);
}

/** « En retard » is derived, never stored (domain 1.3). */
export function isOverdue(
  { status, expectedCloseDate }: Pick<Weighable, 'status' | 'expectedCloseDate'>,
  today: Day,
): boolean {
  return status === 'open' && expectedCloseDate !== null && expectedCloseDate < today;
}
