import { type Route, route } from '../../lib/server/mount.ts';
import type { Scope } from '../../lib/server/scope.ts';
import type { ActivitiesTable } from '../activities/activity.table.ts';
import { timeOf } from '../activities/activity.ts';
import { shownActivity } from '../activities/activity.view.ts';
import { type Found, show } from './opportunity.store.ts';
import { effectiveProbability } from './probability.ts';
import { readReasons } from './reason.store.ts';
import { getToday, type TodayRow } from './today.contract.ts';
import {
  dueActivities,
  medianPotential,
  monthSoFar,
  opportunitiesOf,
  recentlyClosed,
  type Touches,
  toReview,
  touchesOf,
  withoutAction,
} from './today.store.ts';
import { reasonOf, stakeOf, type TodayFacts, type TodaySection, workingDaysLate } from './today.ts';
import { whomToCall } from './whom-to-call.store.ts';

export const todayRoutes: Route[] = [
  route(getToday, async (scope, { query }) => {
    const whose = query.ownerId ?? scope.principal.userId;
    const lateOnes = await dueActivities(scope, whose, { late: true });
    const todays = await dueActivities(scope, whose, { late: false });
    const [bare, review] = [await withoutAction(scope, whose), await toReview(scope, whose)];
    const due = [...lateOnes.rows, ...todays.rows];
    const parents = await opportunitiesOf(
      scope,
      due.map(({ activity }) => activity),
    );
    const touches = await touchesOf(scope, [
      ...parents.keys(),
      ...[...bare.rows, ...review.rows].map(({ opportunity }) => opportunity.id),
    ]);
    const labels = new Map(
      (await readReasons(scope, { outcome: 'on_hold', archived: true })).map((row) => [row.id, row.label]),
    );
    const background = {
      touches,
      labels,
      medianCents: await medianPotential(scope),
      whom: await whomToCall(scope, [
        ...due.map(({ activity }) =>
          aboutOf(activity, parents.get(activity.opportunity_id ?? '')?.opportunity ?? null),
        ),
        ...[...bare.rows, ...review.rows].map(({ opportunity }) => aboutOf(null, opportunity)),
      ]),
    };
    // What hangs from a closed or waiting opportunity still has its day: a debrief, a call promised.
    const planned = (section: TodaySection, rows: typeof due) =>
      rows.map(({ activity, accountName }) => {
        const one = parents.get(activity.opportunity_id ?? '') ?? null;
        return rowOf(scope, section, { activity, accountName, one }, background);
      });
    const late = planned('late', lateOnes.rows).sort((a, b) => b.stake - a.stake);
    const today = planned('today', todays.rows);
    const rest = (section: TodaySection, all: readonly Found[]) =>
      all.map((one) =>
        rowOf(scope, section, { activity: null, accountName: one.accountName, one }, background),
      );
    const bareRows = rest('withoutAction', bare.rows).sort((a, b) => b.stake - a.stake);
    const reviewRows = rest('toReview', review.rows);
    return {
      day: scope.today,
      late,
      today,
      withoutAction: bareRows,
      toReview: reviewRows,
      counts: {
        late: lateOnes.count,
        today: todays.count,
        withoutAction: bare.count,
        toReview: review.count,
      },
      recent: (await recentlyClosed(scope)).map((one) => ({ opportunity: show(scope, one) })),
      month: await monthSoFar(scope),
    };
  }),
];

interface Background {
  readonly touches: ReadonlyMap<string, Touches>;
  readonly labels: ReadonlyMap<string, string>;
  readonly medianCents: number;
  readonly whom: Awaited<ReturnType<typeof whomToCall>>;
}

/** Whom a row is about: the one the action names, else the contact of the opportunity. */
function aboutOf(activity: ActivitiesTable | null, opportunity: Found['opportunity'] | null) {
  return {
    contactId: activity?.contact_id ?? opportunity?.contactId ?? null,
    accountId: opportunity?.accountId ?? activity?.account_id ?? null,
  };
}

function rowOf(
  scope: Scope,
  section: TodaySection,
  {
    activity,
    accountName,
    one,
  }: { activity: ActivitiesTable | null; accountName: string | null; one: Found | null },
  { touches, labels, medianCents, whom }: Background,
): TodayRow {
  const opportunity = one?.opportunity ?? null;
  const touch = opportunity ? touches.get(opportunity.id) : undefined;
  const zone = { alsaceMoselle: false };
  const dueOn = activity?.due_on ?? null;
  const facts: TodayFacts = {
    status: opportunity?.status ?? null,
    action:
      activity && dueOn
        ? { kind: activity.kind, subject: activity.subject, dueOn, dueTime: timeOf(activity.due_minute) }
        : null,
    reviewOn: opportunity?.hold?.reviewOn ?? null,
    holdReason: opportunity?.hold ? (labels.get(opportunity.hold.reasonId) ?? null) : null,
    lastTouch: touch?.last ?? null,
    quoteIssuedOn: touch?.quote ?? null,
    expectedCloseDate: opportunity?.expectedCloseDate ?? null,
  };
  return {
    opportunity: one ? show(scope, one) : null,
    accountId: opportunity?.accountId ?? activity?.account_id ?? null,
    accountName: one?.accountName ?? accountName ?? '',
    activity: activity ? shownActivity(activity) : null,
    reason: reasonOf(section, facts, scope.today, zone),
    whom: whom(aboutOf(activity, opportunity)),
    stake: stakeOf({
      probability: opportunity ? effectiveProbability(opportunity, scope.today) : 50,
      potentialCents: opportunity?.potentialCents ?? 0,
      medianCents,
      workingDaysLate: dueOn === null ? 0 : workingDaysLate(dueOn, scope.today, zone),
    }),
  };
}
