/** One opportunity as a row in the layout of the template: what is exported can be imported again (domain 7.3). */

import type { Day } from '../../lib/dates.ts';
import { formatPhone } from '../../lib/phone.ts';
import type { Cell } from '../../lib/spreadsheet-cell.ts';
import { contactName } from '../contacts/contact.ts';
import type { Opportunity } from '../opportunities/opportunity.ts';
import type { Status } from '../opportunities/status.ts';

export interface Exported {
  readonly opportunity: Opportunity;
  readonly createdOn: Day;
  readonly account: {
    readonly name: string;
    readonly siret: string | null;
    readonly postcode: string | null;
    readonly city: string | null;
  };
  readonly contact: {
    readonly givenName: string | null;
    readonly familyName: string | null;
    readonly jobTitle: string | null;
    readonly phone: string | null;
    readonly email: string | null;
  } | null;
  readonly stage: string;
  readonly source: string | null;
  readonly owner: string | null;
  readonly competitor: string | null;
  readonly reason: string | null;
  readonly next: { readonly subject: string; readonly dueOn: Day; readonly dueTime: string | null } | null;
  readonly quote: { readonly number: string; readonly issuedOn: Day } | null;
}

export interface StatusNames extends Record<Status, string> {
  readonly direct: string;
  readonly recurring: string;
}

/** Cells in the order of `templateHeaders`. */
export function exportRow(exported: Exported, names: StatusNames): Cell[] {
  const { opportunity, account, contact, next, quote } = exported;
  const { closing, status, origin, wonCents } = opportunity;
  const isSigned = status === 'won' && wonCents !== null && closing?.amountToConfirm !== true;
  return [
    account.name,
    account.siret,
    contact && contactName(contact),
    contact?.jobTitle ?? null,
    contact?.phone ? formatPhone(contact.phone) : null,
    contact?.email ?? null,
    account.postcode,
    account.city,
    opportunity.title,
    exported.stage,
    status === 'won' && origin !== 'pursued' ? names[origin] : names[status],
    opportunity.potentialCents / 100,
    { percent: opportunity.stageProbability },
    opportunity.gutFeeling === null ? null : { percent: opportunity.gutFeeling },
    exported.source,
    exported.owner,
    dayCell(exported.createdOn),
    dayCell(opportunity.expectedCloseDate),
    next?.subject ?? null,
    next ? { day: next.dueOn, time: next.dueTime } : null,
    quote?.number ?? null,
    dayCell(quote?.issuedOn ?? null),
    exported.competitor,
    exported.reason,
    dayCell(closing?.closedOn ?? null),
    isSigned ? wonCents / 100 : null,
    [opportunity.needWords, closing?.note].filter(Boolean).join('\n') || null,
  ];
}

/** Places of the columns that hold amounts. */
export const amountColumns: readonly number[] = [11, 25];

function dayCell(day: Day | null): Cell {
  return day === null ? null : { day, time: null };
}
