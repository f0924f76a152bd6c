/** Whether a company or a person of a sheet is one that Jalon knows: SIRET > e-mail > phone > name + place (domain 7.4). */
import { companyKey } from '../../lib/company-name.ts';
import { fold, foldedWords } from '../../lib/text.ts';
import type { likenesses } from './import.contract.ts';
import type { AccountDraft, ContactDraft } from './row-draft.ts';

export type Likeness = (typeof likenesses)[number];

/** Kinds of match keys, the surest first. A name alone counts where no postcode says otherwise. */
export const keyKinds = ['siret', 'email', 'phone', 'name_and_place', 'name'] as const;
export type KeyKind = (typeof keyKinds)[number];

export interface Candidate {
  readonly kind: 'company' | 'person';
  readonly name: string;
  readonly siret: string | null;
  readonly postcode: string | null;
}

/** Two sites have two SIRETs; a switchboard or an accountant's e-mail does not make one company of two names. */
export function isKnownAs(draft: AccountDraft, known: Candidate, by: KeyKind): boolean {
  if (by === 'siret') return true;
  if (draft.siret && known.siret && draft.siret !== known.siret) return false;
  if (draft.kind !== known.kind) return false;
  if (by === 'email' || by === 'phone') return shareAWord(draft.name, known.name);
  if (by === 'name_and_place') return true;
  if (draft.postcode && known.postcode) return draft.postcode === known.postcode;
  return draft.kind === 'company' || (draft.phones.length === 0 && draft.emails.length === 0);
}

export function likenessOf(by: KeyKind): Likeness {
  return by === 'name' ? 'name_and_place' : by;
}

/** Two people of one company are one when they share an e-mail or are called the same, whatever the order. */
export function isSamePerson(
  draft: ContactDraft,
  known: {
    readonly givenName: string | null;
    readonly familyName: string | null;
    readonly emails: readonly { readonly address: string }[];
  },
): boolean {
  if (draft.emails.some((email) => known.emails.some(({ address }) => address === email))) return true;
  const name = wordsOf(draft);
  return name !== '' && name === wordsOf(known);
}

/** A sale that is there already: the same title for the same company, with the amount or a day to prove it. */
export interface SaleFacts {
  readonly accountId: string;
  readonly title: string;
  readonly potential: number;
  readonly createdOn: string | null;
  readonly expectedClose: string | null;
  readonly closedOn: string | null;
}

export function isSameSale(draft: SaleFacts, known: SaleFacts): boolean {
  if (saleKey(draft) !== saleKey(known)) return false;
  const same = (a: string | null, b: string | null) => a !== null && a === b;
  return (
    draft.potential === known.potential ||
    same(draft.createdOn, known.createdOn) ||
    same(draft.expectedClose, known.expectedClose) ||
    same(draft.closedOn, known.closedOn)
  );
}

export function saleKey({ accountId, title }: Pick<SaleFacts, 'accountId' | 'title'>): string {
  return `${accountId} ${fold(title)}`;
}

function shareAWord(a: string, b: string): boolean {
  const words = new Set(companyWords(a));
  return companyWords(b).some((word) => words.has(word));
}

function companyWords(name: string): string[] {
  const words = (companyKey(name) || fold(name)).split(' ');
  const long = words.filter((word) => word.length >= 3);
  return long.length > 0 ? long : words;
}

function wordsOf({ givenName, familyName }: { givenName: string | null; familyName: string | null }): string {
  return foldedWords([givenName, familyName].filter(Boolean).join(' ')).sort().join(' ');
}
