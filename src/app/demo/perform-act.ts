import { createAccount } from '../../crm/accounts/account.store.ts';
import { addActivity, changeActivity, openToAll } from '../../crm/activities/activity.store.ts';
import { minuteOf } from '../../crm/activities/activity.ts';
import { createContacts } from '../../crm/contacts/contact.store.ts';
import { addDocument, changeDocument } from '../../crm/documents/document.store.ts';
import { addCompetitor } from '../../crm/opportunities/competitor.store.ts';
import { placeOf } from '../../crm/opportunities/opportunity.store.ts';
import {
  closeOne,
  debriefOne,
  holdOne,
  reopenOne,
  resumeOne,
  reviseOpportunity,
  startOpportunity,
} from '../../crm/opportunities/opportunity-work.store.ts';
import { isRefusal, type Refusal } from '../../lib/refusal.ts';
import type { Scope } from '../../lib/server/scope.ts';
import type {
  CloseDeed,
  DebriefDeed,
  DemoAccount,
  DemoAct,
  DocumentDeed,
  LogDeed,
  PlanDeed,
  ReviseDeed,
  StartDeed,
} from './demo-act.ts';
import { known, type Played, placed } from './played-records.ts';

/** Does one act of the story, in the scope of its instant and its person. */
export async function perform(scope: Scope, act: DemoAct, played: Played): Promise<void> {
  const { deals } = played;
  const turn = async (deal: string, change: (id: string) => ReturnType<typeof resumeOne>) => {
    deals.set(deal, granted(await change(known(deals, deal).id)));
  };
  switch (act.do) {
    case 'meet':
      return meet(scope, act.account, played);
    case 'start':
      return start(scope, act, played);
    case 'revise':
      return revise(scope, act, played);
    case 'log':
      return log(scope, act, played);
    case 'plan':
      return plan(scope, act, played);
    case 'settle': {
      const { id, version } = known(played.plans, act.plan);
      const settled = { version, done: true, body: act.body, outcome: act.outcome };
      granted(await changeActivity(scope, id, settled));
      return;
    }
    case 'document':
      return issue(scope, act, played);
    case 'decideDocument': {
      const { id, version } = known(played.documents, act.document);
      granted(await changeDocument(scope, id, version, { status: act.status }));
      return;
    }
    case 'hold': {
      const wait = { reasonId: known(played.reasons, `on_hold ${act.reason}`), reviewOn: act.reviewOn };
      return turn(act.deal, (id) => holdOne(scope, id, wait));
    }
    case 'resume':
      return turn(act.deal, (id) => resumeOne(scope, id));
    case 'reopen':
      return turn(act.deal, (id) => reopenOne(scope, id, act.why));
    case 'close': {
      const answers = await answersOf(scope, act, played);
      return turn(act.deal, (id) => closeOne(scope, id, answers));
    }
    case 'debrief':
      return turn(act.deal, (id) => debriefOne(scope, id, saidOf(act, played)));
  }
}

async function meet(scope: Scope, met: DemoAccount, { accounts, people, sources }: Played): Promise<void> {
  const { key, contacts, phone, email, owner, source, ...facts } = met;
  const account = granted(
    await createAccount(scope, {
      ...facts,
      nature: met.kind === 'company' ? 'professional' : 'consumer',
      phones: [{ number: phone, label: '' }],
      emails: [{ address: email, label: '' }],
      ownerId: known(people, owner),
      sourceId: placed(sources, source),
    }),
  );
  const written = await createContacts(
    scope,
    contacts.map(({ key: _, mobile, email: address, ...person }) => ({
      ...person,
      accountId: account.id,
      phones: [{ number: mobile, label: '' }],
      emails: [{ address, label: '' }],
    })),
  );
  accounts.set(key, { id: account.id, contactId: written.map(granted)[0]?.id ?? null });
}

async function start(scope: Scope, act: StartDeed, played: Played): Promise<void> {
  const { id: accountId, contactId } = known(played.accounts, act.account);
  const { order } = act;
  const begun = await startOpportunity(
    scope,
    {
      accountId,
      contactId,
      title: act.title,
      ownerId: known(played.people, act.owner),
      sourceId: placed(played.sources, act.source),
      potentialCents: act.potentialCents,
      expectedCloseDate: act.expectedCloseDate,
      origin: order?.origin ?? 'pursued',
    },
    order ? { outcome: 'won', closedOn: scope.today, wonCents: order.wonCents } : undefined,
  );
  played.deals.set(act.deal, granted(begun));
}

async function revise(scope: Scope, act: ReviseDeed, { deals, stages }: Played): Promise<void> {
  const { id, version } = known(deals, act.deal);
  const stageId = act.stage === undefined ? undefined : placed(stages, act.stage);
  const revised = await reviseOpportunity(scope, id, { ...act.facts, version, stageId }, {});
  deals.set(act.deal, granted(revised));
}

/** What an activity hangs from, and who sees it for that. */
function hangFrom({ deal, account }: LogDeed | PlanDeed, { accounts, deals }: Played) {
  const { id, contactId } = known(accounts, account);
  const opportunity = deal === null ? null : known(deals, deal);
  return {
    links: { account_id: id, contact_id: contactId, opportunity_id: opportunity?.id ?? null },
    access: opportunity ? placeOf(opportunity) : openToAll,
  };
}

async function log(scope: Scope, act: LogDeed, played: Played): Promise<void> {
  const { links, access } = hangFrom(act, played);
  const { kind, subject, body, outcome, direction, minutes } = act;
  const happened = { duration_minutes: minutes, done_at: scope.now };
  await addActivity(scope, { kind, subject, body, outcome, direction, ...happened, ...links }, access);
}

async function plan(scope: Scope, act: PlanDeed, played: Played): Promise<void> {
  const { links, access } = hangFrom(act, played);
  const due = { due_on: act.dueOn, due_minute: minuteOf(act.dueTime) };
  const draft = { kind: act.kind, subject: act.subject, owner_id: known(played.people, act.owner), ...due };
  played.plans.set(act.plan, await addActivity(scope, { ...draft, ...links }, access));
}

async function issue(scope: Scope, act: DocumentDeed, { deals, documents }: Played): Promise<void> {
  const { kind, number, status } = act;
  const draft = { kind, number, status, issued_on: act.issuedOn, amount_cents: act.amountCents };
  const written = await addDocument(scope, { ...draft, opportunity_id: known(deals, act.deal).id });
  documents.set(act.document, granted(written));
}

async function answersOf(scope: Scope, act: CloseDeed, { reasons }: Played) {
  const { outcome, closedOn, competitorPriceCents, sameScope, toTender, note } = act;
  const competitorId = act.competitor && (await addCompetitor(scope, act.competitor)).id;
  return {
    outcome,
    closedOn,
    competitorId,
    competitorPriceCents,
    sameScope,
    toTender,
    note,
    reasonId: act.reason && known(reasons, `${outcome} ${act.reason}`),
    ...(act.wonCents === null ? {} : { wonCents: act.wonCents }),
    ...(act.needSaidBy === null ? {} : { needSaidBy: act.needSaidBy }),
  };
}

function saidOf({ deal, buyerReason, source, note, sameScope }: DebriefDeed, { deals, reasons }: Played) {
  const buyerReasonId = known(reasons, `${known(deals, deal).status} ${buyerReason}`);
  return { buyerReasonId, source, note, sameScope };
}

/** A story that the rules refuse is a mistake of the story. */
function granted<Answer>(answer: Answer | Refusal): Answer {
  if (isRefusal(answer)) throw new Error(`the story is refused: ${answer.code} ${answer.field ?? ''}`);
  return answer;
}
