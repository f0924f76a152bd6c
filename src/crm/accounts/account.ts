import { companyKey } from '../../lib/company-name.ts';
import type { Day } from '../../lib/dates.ts';
import type { MatchKey } from '../../lib/match-key.ts';
import { isRefusal, type Refusal, refuse } from '../../lib/refusal.ts';
import { fold } from '../../lib/text.ts';
import { isSiren, sirenOfSiret } from './company-identifiers.ts';
import { type Identifiers, readIdentifiers } from './identifiers.ts';
import {
  type Email,
  type Phone,
  phoneNumbers,
  reachKeys,
  readEmails,
  readPhones,
} from './phones-and-emails.ts';
import { readWebsite } from './website.ts';

/**
 * A company, or a private person, that we sell to or hope to: « Société », « Particulier » (domain 1.1). It is a
 * prospect until the first won opportunity or order, a customer from that day on.
 */
export interface Account extends Identifiers {
  readonly kind: 'company' | 'person';
  readonly name: string;
  readonly nature: 'consumer' | 'professional' | null;
  readonly activity: string | null;
  readonly headcount: string | null;
  readonly website: string | null;
  readonly phones: readonly Phone[];
  readonly emails: readonly Email[];
  readonly street: string | null;
  readonly street2: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly ownerId: string | null;
  readonly sourceId: string | null;
  readonly note: string | null;
}

/** What a form, an import or the API gives: texts in any spelling, unknown ones left out. */
export type AccountDraft = { readonly [Field in keyof Account]?: Account[Field] | undefined };

/** A new account from what is known of it; refused when a number was destroyed or an address is none. */
export function newAccount(draft: AccountDraft & { name: string }, today: Day): Account | Refusal {
  return editAccount({ ...blank, name: draft.name }, draft, today);
}

/** The account after a change: numbers read, phones and e-mails in one spelling, what follows from them filled in. */
export function editAccount(before: Account, patch: AccountDraft, today: Day): Account | Refusal {
  const given = emptied({ ...before, ...known(patch) });
  if (!given.name) return refuse('invalid', { field: 'name' });
  const identifiers = readIdentifiers(before, known(patch), today);
  if (isRefusal(identifiers)) return identifiers;
  const emails = patch.emails ? readEmails(patch.emails) : before.emails;
  if (isRefusal(emails)) return emails;
  const website = patch.website ? readWebsite(patch.website) : given.website;
  if (isRefusal(website)) return website;
  return {
    ...given,
    ...identifiers,
    website,
    nature: given.nature ?? (isSiren(identifiers.siren ?? '') ? 'professional' : null),
    phones: patch.phones ? readPhones(patch.phones) : before.phones,
    emails,
    postcode: wholePostcode(given),
  };
}

export function relationshipOf(customerSince: Day | null): 'prospect' | 'customer' {
  return customerSince === null ? 'prospect' : 'customer';
}

/** The order of lists: accents and capitals apart. */
export function nameKey(name: string): string {
  return fold(name);
}

/** What two entries of one account share, strongest first (domain 6.1, row 7): an empty value gives none. */
export function accountKeys({
  name,
  siret,
  postcode,
  phones,
  emails,
}: Pick<Account, 'name' | 'siret' | 'postcode' | 'phones' | 'emails'>): MatchKey[] {
  const folded = companyKey(name);
  return [
    ...(siret ? [{ kind: 'siret', key: siret }] : []),
    ...reachKeys(phones, emails),
    ...(folded && postcode ? [{ kind: 'name_and_place', key: `${folded} ${postcode}` }] : []),
    ...(folded ? [{ kind: 'name', key: folded }] : []),
  ];
}

/** The digits an account is found by: phones, SIRET or SIREN, VAT number, postcode. */
export function accountNumbers({ phones, siren, siret, vatNumber, postcode }: Account): string {
  const company = siret && (!siren || sirenOfSiret(siret) === siren) ? [siret] : [siret, siren];
  return [phoneNumbers(phones), ...company, vatNumber, postcode]
    .map((text) => text?.replace(/[^\d ]/g, '') ?? '')
    .filter(Boolean)
    .join(' ');
}

/** A spreadsheet drops the zero that postcodes of the first departments start with (domain 7.1). */
function wholePostcode({ postcode, country }: Account): string | null {
  const french = country === null || /^fr(?:ance)?$/i.test(country);
  return postcode !== null && french && /^\d{4}$/.test(postcode) ? `0${postcode}` : postcode;
}

/** A field left blank holds nothing: blank texts become null, so that blank never equals blank. */
function emptied(account: Account): Account {
  return Object.fromEntries(
    Object.entries(account).map(([field, value]) => [field, value === '' ? null : value]),
  ) as unknown as Account;
}

function known(patch: AccountDraft): Partial<Account> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}

const blank: Account = {
  kind: 'company',
  name: '',
  nature: null,
  siren: null,
  siret: null,
  vatNumber: null,
  nafCode: null,
  nafVersion: null,
  activity: null,
  headcount: null,
  website: null,
  phones: [],
  emails: [],
  street: null,
  street2: null,
  postcode: null,
  city: null,
  country: null,
  ownerId: null,
  sourceId: null,
  note: null,
};
