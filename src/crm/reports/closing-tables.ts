import { median } from '../../lib/stats/quantile.ts';
import { wilson } from '../../lib/stats/wilson.ts';
import type { ClosingGroup } from './closing-groups.ts';
import type { ClosingReport } from './closing-report.contract.ts';
import { readProportions } from './reading.ts';
import { monthsOf, type ReportPeriod } from './report-period.ts';

/** The tables of the Bilan: month by month, person by person, rival by rival. */

/** Every month of the period, empty ones too; put on hold stands apart, it is no ending. */
export function byMonth(
  groups: readonly ClosingGroup[],
  held: ReadonlyMap<string, number>,
  period: ReportPeriod,
): ClosingReport['byMonth'] {
  return monthsOf(period).map((month) => {
    const mine = groups.filter((group) => group.inPeriod && group.month === month);
    return {
      month,
      won: countOf(mine, isWon),
      lost: countOf(mine, ({ status }) => status === 'lost'),
      vanished: countOf(mine, ({ status }) => status === 'vanished'),
      putOnHold: held.get(month) ?? 0,
    };
  });
}

/** In alphabetical order, never ranked; each read against their own past only (domain 3.5, 4.9 L12). */
export function byOwner(
  groups: readonly ClosingGroup[],
  names: ReadonlyMap<string, string>,
): ClosingReport['byOwner'] {
  const owners = [...new Set(groups.filter(({ inPeriod }) => inPeriod).map(({ ownerId }) => ownerId))];
  return owners
    .map((ownerId) => {
      const now = successOf(groups.filter((group) => group.inPeriod && group.ownerId === ownerId));
      const past = successOf(groups.filter((group) => !group.inPeriod && group.ownerId === ownerId));
      const interval = wilson(now);
      return {
        ownerId,
        name: ownerId === null ? '' : (names.get(ownerId) ?? ''),
        won: now.successes,
        closed: now.trials,
        value: rate(now),
        low: interval?.low ?? null,
        high: interval?.high ?? null,
        previous: { won: past.successes, closed: past.trials, value: rate(past) },
        reading: readProportions(now, past),
      };
    })
    .filter(({ closed }) => closed > 0)
    .sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}

export interface RivalFacts {
  readonly competitor_id: string | null;
  readonly name: string | null;
  readonly to_tender: boolean;
  readonly won: number;
  readonly lost: number;
  readonly gaps: readonly number[];
}

/** Rivals by name, the most often met first; the unnamed ones are counted apart. */
export function rivals(
  facts: readonly RivalFacts[],
): Pick<ClosingReport, 'competitors' | 'unnamedCompetitors'> {
  const unnamed = facts.filter(({ competitor_id }) => competitor_id === null);
  const sum = (rows: readonly RivalFacts[], of: (row: RivalFacts) => number) =>
    rows.reduce((total, row) => total + of(row), 0);
  return {
    competitors: facts
      .flatMap(({ competitor_id: competitorId, name, won, lost, gaps }) =>
        competitorId === null
          ? []
          : [
              {
                competitorId,
                name: name ?? '',
                wonAgainst: won,
                lostTo: lost,
                medianPriceGap: median(gaps),
                gapCount: gaps.length,
              },
            ],
      )
      .sort(
        (a, b) => b.wonAgainst + b.lostTo - a.wonAgainst - a.lostTo || a.name.localeCompare(b.name, 'fr'),
      ),
    unnamedCompetitors: {
      won: sum(unnamed, ({ won }) => won),
      lost: sum(unnamed, ({ to_tender, lost }) => (to_tender ? 0 : lost)),
      tender: sum(unnamed, ({ to_tender, lost }) => (to_tender ? lost : 0)),
    },
  };
}

function isWon({ status, origin }: ClosingGroup): boolean {
  return status === 'won' && origin === 'pursued';
}

function successOf(groups: readonly ClosingGroup[]) {
  const successes = countOf(groups, isWon);
  return { successes, trials: successes + countOf(groups, ({ status }) => status !== 'won') };
}

function rate({ successes, trials }: { successes: number; trials: number }): number | null {
  return trials === 0 ? null : successes / trials;
}

function countOf(groups: readonly ClosingGroup[], wanted: (group: ClosingGroup) => boolean): number {
  return groups.filter(wanted).reduce((total, { sample }) => total + sample.count, 0);
}
