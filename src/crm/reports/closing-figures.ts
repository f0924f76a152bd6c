import { toEuros } from '../../lib/money.ts';
import { type ClosingRatios, closingRatios, type Ratio } from './closing-ratios.ts';
import type { ClosingTally } from './closing-tally.ts';

/**
 * The figures of a report as they are told to the outside: how many, how much, and what rates they make.
 * Money leaves the arithmetic here, cents become euros.
 */
export interface ClosingFigures {
  readonly counts: Readonly<Record<keyof ClosingTally, number>>;
  /** Euros excluding VAT. */
  readonly amounts: Readonly<Record<keyof ClosingTally, number>>;
  /** Numerators and denominators of r1a and r11a in euros. */
  readonly ratios: ClosingRatios;
}

export function closingFigures(tally: ClosingTally, ratios = closingRatios(tally)): ClosingFigures {
  const { won, lost, vanished, direct, recurring, onHold, open, quotes } = tally;
  return {
    counts: {
      won: won.count,
      lost: lost.count,
      vanished: vanished.count,
      direct: direct.count,
      recurring: recurring.count,
      onHold: onHold.count,
      open: open.count,
      quotes: quotes.count,
    },
    amounts: {
      won: toEuros(won.sum),
      lost: toEuros(lost.sum),
      vanished: toEuros(vanished.sum),
      direct: toEuros(direct.sum),
      recurring: toEuros(recurring.sum),
      onHold: toEuros(onHold.sum),
      open: toEuros(open.sum),
      quotes: toEuros(quotes.cents),
    },
    ratios: { ...ratios, r1a: inEuros(ratios.r1a), r11a: inEuros(ratios.r11a) },
  };
}

function inEuros(ratio: Ratio): Ratio {
  return {
    ...ratio,
    numerator: ratio.numerator === null ? null : toEuros(ratio.numerator),
    denominator: ratio.denominator === null ? null : toEuros(ratio.denominator),
  };
}
