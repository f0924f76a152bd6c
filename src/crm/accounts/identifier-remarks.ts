import { normaliseEmail } from '../../lib/email.ts';
import { parsePhones } from '../../lib/phone.ts';
import { isFrenchVatNumber, readSiren, readSiret } from './company-identifiers.ts';

/** What is worth saying of a number before it is saved: a problem stops it, a warning asks once more (domain 5.1). */
export interface Remark {
  readonly kind: 'problem' | 'warning';
  readonly code:
    | 'siretWrong'
    | 'siretMissing'
    | 'siretUnreadable'
    | 'sirenWrong'
    | 'sirenUnreadable'
    | 'destroyed'
    | 'vatWrong'
    | 'phoneUnreadable'
    | 'emailUnreadable';
  /** How many digits are missing, for `siretMissing`. */
  readonly count?: number;
}

export function remarkOnSiret(text: string): Remark | null {
  const reading = readSiret(text);
  if (reading.state === 'valid') return null;
  if (reading.state === 'wrong_checksum') return { kind: 'warning', code: 'siretWrong' };
  if (reading.state === 'destroyed_by_spreadsheet') return { kind: 'problem', code: 'destroyed' };
  const digits = text.replace(/[\s.]/g, '');
  const missing = 14 - digits.length;
  return /^\d+$/.test(digits) && missing > 0
    ? { kind: 'problem', code: 'siretMissing', count: missing }
    : { kind: 'problem', code: 'siretUnreadable' };
}

export function remarkOnSiren(text: string): Remark | null {
  const reading = readSiren(text);
  if (reading.state === 'valid') return null;
  if (reading.state === 'wrong_checksum') return { kind: 'warning', code: 'sirenWrong' };
  return { kind: 'problem', code: reading.state === 'unreadable' ? 'sirenUnreadable' : 'destroyed' };
}

/** French numbers only: those of other countries are checked where they are saved. */
export function remarkOnVat(text: string): Remark | null {
  const value = text.replace(/[\s.-]/g, '').toUpperCase();
  return !value.startsWith('FR') || isFrenchVatNumber(value) ? null : { kind: 'warning', code: 'vatWrong' };
}

export function remarkOnPhone(text: string): Remark | null {
  return parsePhones(text).length > 0 ? null : { kind: 'warning', code: 'phoneUnreadable' };
}

export function remarkOnEmail(text: string): Remark | null {
  return normaliseEmail(text) ? null : { kind: 'problem', code: 'emailUnreadable' };
}
