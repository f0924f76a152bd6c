import type { QueryOf } from '../../lib/contract.ts';
import { type Refusal, refuse } from '../../lib/refusal.ts';
import { type Route, route } from '../../lib/server/mount.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { largestDrawnSample } from '../../lib/stats/weighted-share.ts';
import { dayIn } from '../../lib/time-zones.ts';
import { recallKey } from '../opportunities/opportunity-list.store.ts';
import { type Basis, type FactFilter, recordedSince, type Vantage } from './closing-facts.store.ts';
import { closingFigures } from './closing-figures.ts';
import { type ClosingGroup, tallyOfGroups } from './closing-groups.ts';
import { closingRatios, heaviestDeals } from './closing-ratios.ts';
import { closingReadings } from './closing-readings.ts';
import { type ClosingReport, getClosingReport } from './closing-report.contract.ts';
import {
  closedBetween,
  competitorFacts,
  debriefedCounts,
  endingGroups,
  ownerNames,
  pileValues,
  putOnHoldByMonth,
  quotesIssued,
  reasonFacts,
  standing,
  standingGroups,
} from './closing-report.store.ts';
import { byMonth, byOwner, rivals } from './closing-tables.ts';
import { ownPast, type ReportPeriod } from './report-period.ts';

export const closingReportRoutes: Route[] = [
  // Years of closings are counted: kept for those who read it, until something changes.
  route(getClosingReport, (scope, { query }) => {
    const question = { ...query, role: scope.principal.role };
    return scope.recall(recallKey(scope, 'closing report', question), () => closingReport(scope, query));
  }),
];

/** Roles that see everybody's line; others see their own (domain 4.9 L12). */
const seeEverybody = ['admin', 'manager', 'advisor'];

async function closingReport(
  scope: Scope,
  query: QueryOf<typeof getClosingReport>,
): Promise<ClosingReport | Refusal> {
  // A colleague's rate is theirs and the management's (domain 4.9 L12).
  if (query.ownerId && query.ownerId !== scope.principal.userId && !seesEverybody(scope))
    return refuse('not_allowed', { field: 'ownerId' });
  const { from, to, asOf, reconstructed = false, ...filter } = query;
  const [period, past] = [{ from, to }, ownPast({ from, to })];
  const since = await recordedSince(scope);
  const sinceDay = since && dayIn(since, scope.principal.timeZone);
  const vantage: Vantage = { basis: basisOf(asOf, sinceDay, reconstructed), asOf: asOf ?? null };
  const empty = vantage.basis === 'no_data';
  const groups = empty ? [] : await endingGroups(scope, vantage, filter, { period, past });
  const now = await counted(
    scope,
    vantage,
    filter,
    period,
    groups.filter(({ inPeriod }) => inPeriod),
    empty,
  );
  const then = await pastCounted(
    scope,
    vantage,
    filter,
    past,
    groups.filter(({ inPeriod }) => !inPeriod),
    sinceDay,
  );
  const rows = byOwner(groups, await ownerNames(scope));
  return {
    period: { ...period, asOf: asOf ?? null },
    basis: vantage.basis,
    recordedSince: sinceDay,
    ...closingFigures(now.tally, now.ratios),
    previous: {
      ...past,
      counts: closingFigures(then.tally, then.ratios).counts,
      ratios: closingFigures(then.tally, then.ratios).ratios,
    },
    readings: closingReadings(now, then),
    heaviest: heaviestDeals(now.tally),
    byMonth: byMonth(
      groups,
      empty ? new Map() : await putOnHoldByMonth(scope, vantage, filter, period),
      period,
    ),
    ...rivals(empty ? [] : await competitorFacts(scope, vantage, filter, period)),
    reasons: (empty ? [] : await reasonFacts(scope, vantage, filter, period)).map((row) => ({
      outcome: row.outcome,
      reasonId: row.reason_id,
      label: row.label,
      count: row.count,
      buyerCount: row.buyer_count,
    })),
    debriefed: empty ? { lost: 0, vanished: 0 } : await debriefedCounts(scope, vantage, filter, period),
    byOwner: rows.filter(({ ownerId }) => seesEverybody(scope) || ownerId === scope.principal.userId),
  };
}

function seesEverybody({ principal }: Scope): boolean {
  return seeEverybody.includes(principal.role);
}

function basisOf(asOf: string | undefined, since: string | null, reconstructed: boolean): Basis {
  if (asOf === undefined) return 'current';
  if (since !== null && asOf >= since) return 'recorded';
  return reconstructed ? 'reconstructed' : 'no_data';
}

/** Tally and ratios of one stretch, with amounts one by one where they are few enough for intervals to be drawn. */
async function counted(
  scope: Scope,
  vantage: Vantage,
  filter: FactFilter,
  period: ReportPeriod,
  endings: readonly ClosingGroup[],
  empty: boolean,
) {
  if (empty) return withRatios(tallyOfGroups([], { count: 0, cents: 0 }));
  const standingNow = await standingGroups(scope, vantage, filter);
  const values = [
    ...(await fewValues(scope, vantage, filter, endings, closedBetween(period))),
    ...(await fewValues(scope, vantage, filter, standingNow, standing)),
  ];
  return withRatios(
    tallyOfGroups([...endings, ...standingNow], await quotesIssued(scope, vantage, filter, period), values),
  );
}

/** One's own past. What was on hold then is known only where it was recorded. */
async function pastCounted(
  scope: Scope,
  vantage: Vantage,
  filter: FactFilter,
  past: ReportPeriod,
  endings: readonly ClosingGroup[],
  since: string | null,
) {
  if (vantage.basis === 'no_data') return withRatios(tallyOfGroups([], { count: 0, cents: 0 }));
  const eve: Vantage = { basis: 'recorded', asOf: past.to };
  const standingThen = since !== null && past.to >= since ? await standingGroups(scope, eve, filter) : [];
  const values = [
    ...(await fewValues(scope, vantage, filter, endings, closedBetween(past))),
    ...(await fewValues(scope, eve, filter, standingThen, standing)),
  ];
  return withRatios(
    tallyOfGroups([...endings, ...standingThen], await quotesIssued(scope, vantage, filter, past), values),
  );
}

async function fewValues(
  scope: Scope,
  vantage: Vantage,
  filter: FactFilter,
  groups: readonly ClosingGroup[],
  condition: typeof standing,
) {
  const count = groups.reduce((total, { sample }) => total + sample.count, 0);
  return count === 0 || count > largestDrawnSample || vantage.basis === 'no_data'
    ? []
    : pileValues(scope, vantage, filter, condition);
}

function withRatios(tally: ReturnType<typeof tallyOfGroups>) {
  return { tally, ratios: closingRatios(tally) };
}
