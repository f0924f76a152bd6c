import type { ReadRatioId } from './closing-readings.ts';
import type { ClosingReport } from './closing-report.contract.ts';
import { tooFewForRate } from './reading.ts';

/** The rates that a report shows one below the other, the headline first; those that inflate it stand apart. */
export const shownRatioIds = ['r1', 'r1a', 'r2', 'r3', 'r3b', 'r8', 'r11', 'r11a'] as const;
export type ShownRatioId = (typeof shownRatioIds)[number];

type Ratio = ClosingReport['ratios']['r1'];

export interface RatioLine {
  readonly id: ShownRatioId;
  readonly ratio: Ratio;
  /** How many opportunities were counted among how many: by number even where the rate is by amount. */
  readonly counted: number;
  readonly outOf: number;
  /** Under eight: counts are shown, never a rate. */
  readonly few: boolean;
  readonly past: { readonly ratio: Ratio; readonly outOf: number; readonly few: boolean };
  readonly reading: ClosingReport['readings'][ReadRatioId];
  /** Weight of one single deal when it makes more than three tenths of an amount, else null (domain 3.5). */
  readonly oneDeal: number | null;
}

export function ratioLines(
  report: Pick<ClosingReport, 'counts' | 'ratios' | 'previous' | 'readings' | 'heaviest'>,
): RatioLine[] {
  const { counts, ratios, previous, readings, heaviest } = report;
  return shownRatioIds.map((id) => {
    const { counted, outOf } = countsBehind(id, counts, ratios);
    const past = countsBehind(id, previous.counts, previous.ratios).outOf;
    const weight = id === 'r1a' || id === 'r11a' ? heaviest[id] : null;
    return {
      id,
      ratio: ratios[id],
      counted,
      outOf,
      few: tooFewForRate(outOf),
      past: { ratio: previous.ratios[id], outOf: past, few: tooFewForRate(past) },
      reading: readings[id],
      oneDeal: weight !== null && weight > heavy ? weight : null,
    };
  });
}

const heavy = 0.3;

function countsBehind(
  id: ShownRatioId,
  { won, lost, vanished, onHold, open }: ClosingReport['counts'],
  ratios: ClosingReport['ratios'],
): { counted: number; outOf: number } {
  if (id === 'r1a') return { counted: won, outOf: won + lost + vanished };
  if (id === 'r11a') return { counted: onHold, outOf: onHold + open };
  return { counted: ratios[id].numerator ?? 0, outOf: ratios[id].denominator ?? 0 };
}
