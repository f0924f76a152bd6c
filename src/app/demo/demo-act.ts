import type { ActivityKind, CallOutcome } from '../../crm/activities/activity.ts';
import type { ContactRole } from '../../crm/contacts/contact.ts';
import type { Outcome } from '../../crm/opportunities/status.ts';
import type { Day, TimeOfDay } from '../../lib/dates.ts';
import type { PersonKey } from './demo-team.ts';

/**
 * The story of the demonstration company is a list of dated acts: what happened, when, by whom. Records are named by
 * keys of the story (`'delmas'`); the ids come when the story is played. Amounts are in cents excluding VAT.
 */
export type DemoAct = { readonly at: Date; readonly by: PersonKey } & DemoDeed;

export type DemoDeed =
  | { readonly do: 'meet'; readonly account: DemoAccount }
  | StartDeed
  | ReviseDeed
  | LogDeed
  | PlanDeed
  | {
      readonly do: 'settle';
      readonly plan: string;
      readonly body: string;
      readonly outcome: CallOutcome | null;
    }
  | DocumentDeed
  | { readonly do: 'decideDocument'; readonly document: string; readonly status: 'signed' | 'refused' }
  | { readonly do: 'hold'; readonly deal: string; readonly reason: string; readonly reviewOn: Day }
  | { readonly do: 'resume'; readonly deal: string }
  | CloseDeed
  | { readonly do: 'reopen'; readonly deal: string; readonly why: string }
  | DebriefDeed;

/** A company or a private person, with its people; the first one is whom one talks to. */
export interface DemoAccount {
  readonly key: string;
  readonly kind: 'company' | 'person';
  readonly name: string;
  readonly siret: string | null;
  readonly nafCode: string | null;
  readonly activity: string | null;
  readonly headcount: string | null;
  readonly phone: string;
  readonly email: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly owner: PersonKey;
  /** Place of the source in the list that every new company starts with. */
  readonly source: number;
  readonly contacts: readonly DemoContact[];
}

export interface DemoContact {
  readonly key: string;
  readonly title: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly jobTitle: string;
  readonly role: ContactRole;
  readonly mobile: string;
  readonly email: string;
}

/** An opportunity begins; an order sold at once or bought again begins and is won in the same breath. */
export interface StartDeed {
  readonly do: 'start';
  readonly deal: string;
  readonly account: string;
  readonly title: string;
  readonly owner: PersonKey;
  readonly source: number;
  readonly potentialCents: number;
  readonly expectedCloseDate: Day | null;
  readonly order: { readonly origin: 'direct' | 'recurring'; readonly wonCents: number } | null;
}

/** What becomes known: another stage (0 to 5), the customer's own words, a new amount, another date. */
export interface ReviseDeed {
  readonly do: 'revise';
  readonly deal: string;
  readonly stage?: number;
  readonly facts: {
    readonly potentialCents?: number;
    readonly gutFeeling?: number;
    readonly expectedCloseDate?: Day;
    readonly needSaidBy?: 'customer' | 'us';
    readonly needWords?: string;
  };
}

/** Something that happened and was written down. Hangs from an opportunity, or from a company alone. */
export interface LogDeed {
  readonly do: 'log';
  readonly kind: ActivityKind;
  readonly deal: string | null;
  readonly account: string;
  readonly subject: string;
  readonly body: string;
  readonly outcome: CallOutcome | null;
  readonly direction: 'in' | 'out' | null;
  readonly minutes: number | null;
}

/** A next action; `plan` names it for the act that settles it. */
export interface PlanDeed {
  readonly do: 'plan';
  readonly plan: string;
  readonly kind: ActivityKind;
  readonly deal: string | null;
  readonly account: string;
  readonly owner: PersonKey;
  readonly subject: string;
  readonly dueOn: Day;
  readonly dueTime: TimeOfDay | null;
}

export interface DocumentDeed {
  readonly do: 'document';
  readonly document: string;
  readonly deal: string;
  readonly kind: 'quote' | 'order';
  readonly number: string;
  readonly issuedOn: Day;
  readonly amountCents: number;
  readonly status: 'sent' | 'signed';
}

export interface CloseDeed {
  readonly do: 'close';
  readonly deal: string;
  readonly outcome: Outcome;
  readonly closedOn: Day;
  readonly wonCents: number | null;
  /** Code of the reason, in the list of this outcome. */
  readonly reason: string | null;
  readonly competitor: string | null;
  readonly toTender: boolean;
  readonly competitorPriceCents: number | null;
  readonly sameScope: boolean | null;
  readonly needSaidBy: 'customer' | 'us' | null;
  readonly note: string;
}

/** What the buyer said afterwards, to somebody else than the seller. */
export interface DebriefDeed {
  readonly do: 'debrief';
  readonly deal: string;
  readonly buyerReason: string;
  readonly source: 'client' | 'internal' | 'assumed';
  readonly sameScope: boolean | null;
  readonly note: string;
}
