import { normaliseEmail } from '../../lib/email.ts';
import type { MatchKey } from '../../lib/match-key.ts';
import { formatPhone, isMobile, parsePhone, parsePhones, phoneKey } from '../../lib/phone.ts';
import { type Refusal, refuse } from '../../lib/refusal.ts';
import { searchablePhone } from '../../lib/search-query.ts';

/** How a company or a person is reached: several phones and several e-mails, each with a word on what it is for. */
export interface Phone {
  /** E.164 when it was understood (`+33612345678`), else as typed. */
  readonly number: string;
  readonly label: string;
}

export interface Email {
  readonly address: string;
  readonly label: string;
}

/** Phones as they are stored: understood where possible, split where a cell held several, each once. */
export function readPhones(typed: readonly Phone[]): Phone[] {
  const phones = typed.flatMap(readPhone);
  const read = phones.length <= mostKept ? phones : typed;
  return [
    ...new Map(read.filter(({ number }) => number !== '').map((phone) => [phone.number, phone])).values(),
  ];
}

/** E-mails in lower case, each once; one that is no address is refused, under its place in the list. */
export function readEmails(typed: readonly Email[]): Email[] | Refusal {
  const emails = new Map<string, Email>();
  for (const [place, { address, label }] of typed.entries()) {
    if (address === '') continue;
    const read = normaliseEmail(address);
    if (read === null)
      return refuse('email_unreadable', { field: `emails.${place}.address`, value: address });
    if (!emails.has(read)) emails.set(read, { address: read, label });
  }
  return [...emails.values()];
}

/** As the API shows them. */
export function shownPhones(phones: readonly Phone[]) {
  return phones.map(({ number, label }) => ({
    number,
    label,
    display: formatPhone(number),
    mobile: isMobile(number),
  }));
}

/** What duplicates share: a phone's last nine digits, an e-mail. */
export function reachKeys(phones: readonly Phone[], emails: readonly Email[]): MatchKey[] {
  return [
    ...emails.map(({ address }) => ({ kind: 'email', key: address })),
    ...phones.flatMap(({ number }) => {
      const key = phoneKey(number);
      return key === null ? [] : [{ kind: 'phone', key }];
    }),
  ];
}

/** The phones as the search keeps them, parted by blanks. */
export function phoneNumbers(phones: readonly Phone[]): string {
  return phones.map(({ number }) => searchablePhone(number)).join(' ');
}

function readPhone(typed: Phone): Phone[] {
  // As it is stored already: reading it again would take as long as all else that writing a record does.
  if (/^\+33(?:[1-5]\d|6[0124-8]|7[3-9])\d{7}$/.test(typed.number)) return [typed];
  const one = parsePhone(typed.number);
  if (one) return extended(typed, one.e164, one.extension);
  const several = parsePhones(typed.number);
  return several.length < 2 ? [typed] : several.map(({ e164 }) => ({ number: e164, label: typed.label }));
}

/** The extension (« poste 12 ») goes to the label; where it does not fit, the number stays as typed. */
function extended(typed: Phone, number: string, extension: string | null): Phone[] {
  if (extension === null) return [{ number, label: typed.label }];
  const label = [typed.label, `poste ${extension}`].filter(Boolean).join(', ');
  return label.length <= longestLabel ? [{ number, label }] : [typed];
}

// As in the contract.
const mostKept = 10;
const longestLabel = 40;
