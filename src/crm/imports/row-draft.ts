/** One row of a sheet, split into the records that Jalon would make of it. Amounts in cents, dates as days. */
import type { Day, TimeOfDay } from '../../lib/dates.ts';
import type { ActivityKind } from '../activities/activity.ts';
import type { Origin } from '../opportunities/status.ts';
import type { RowProblem } from './row-problem.ts';

export interface RowDraft {
  readonly line: number;
  /** Null only beside an `account_missing` problem. */
  readonly account: AccountDraft | null;
  readonly contact: ContactDraft | null;
  readonly opportunity: OpportunityDraft | null;
  readonly nextAction: ActionDraft | null;
  readonly ownerId: string | null;
  readonly sourceId: string | null;
  /** A source to be added under this name. */
  readonly newSource: string | null;
  readonly createdOn: Day | null;
  readonly lastContactOn: Day | null;
  readonly documents: readonly DocumentDraft[];
  /** Ask the seller: did a competitor get the order? (status words like « sans suite ») */
  readonly isUndecided: boolean;
  /** Lines for the note: free text first, then each column without a field as « Header : value ». */
  readonly notes: readonly string[];
  readonly problems: readonly RowProblem[];
}

export interface AccountDraft {
  readonly kind: 'company' | 'person';
  readonly name: string;
  readonly siren: string | null;
  readonly siret: string | null;
  readonly vatNumber: string | null;
  readonly nafCode: string | null;
  readonly activity: string | null;
  readonly headcount: string | null;
  readonly website: string | null;
  readonly street: string | null;
  readonly street2: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly country: string | null;
  /** E.164 where understood, else as typed. Phones and e-mails of a row without a person. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

export interface ContactDraft {
  readonly title: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly jobTitle: string | null;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

export interface OpportunityDraft {
  readonly title: string;
  readonly stageId: string | null;
  readonly origin: Origin;
  /** Cents; 0 = to be priced. */
  readonly potential: number;
  readonly gutFeeling: number | null;
  readonly expectedClose: Day | null;
  readonly hold: { readonly reasonCode: string; readonly reviewOn: Day } | null;
  readonly closing: ClosingDraft | null;
}

export interface ClosingDraft {
  readonly outcome: 'won' | 'lost' | 'vanished';
  readonly closedOn: Day;
  /** True when no column told the day. */
  readonly dayIsGuessed: boolean;
  /** Cents; the potential when no signed amount is given, and then `amountToConfirm`. */
  readonly wonAmount: number | null;
  readonly amountToConfirm: boolean;
  /** Code of a default reason, when the sheet's words tell one. */
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
  readonly competitorName: string | null;
}

export interface ActionDraft {
  readonly kind: ActivityKind;
  readonly subject: string | null;
  readonly dueOn: Day;
  readonly dueTime: TimeOfDay | null;
  readonly isOverdue: boolean;
}

export interface DocumentDraft {
  readonly kind: 'quote' | 'invoice_ref';
  readonly number: string;
  readonly issuedOn: Day;
  readonly amount: number;
  readonly status: 'sent' | 'signed' | 'refused';
}
