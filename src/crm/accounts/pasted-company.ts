import { companyWords, isLegalForm } from '../../lib/company-name.ts';
import { emailDomain, emailsIn } from '../../lib/email.ts';
import { parsePhones } from '../../lib/phone.ts';
import { isFrenchVatNumber, isSiren, isSiret, readSiren, readSiret } from './company-identifiers.ts';

/**
 * One box takes whatever one has of a company: its name, a SIRET, a site, or the signature of a mail pasted whole
 * (domain 5.5). What is not understood is kept for the note: nothing typed is lost.
 */
export interface PastedCompany {
  readonly name: string;
  readonly siren: string | null;
  readonly siret: string | null;
  /** The SIRET or SIREN does not hold, and is kept as typed. */
  readonly wrongNumber: boolean;
  readonly vatNumber: string | null;
  readonly website: string | null;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly street: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  /** Lines that say something else: a person, a job, a slogan. */
  readonly note: string | null;
}

export function readPastedCompany(text: string): PastedCompany {
  const rest = new Rest(text.slice(0, 5000));
  const emails = rest.takeAll(emailShape, emailsIn);
  const website = rest.take(siteShape) ?? null;
  const vatNumber = rest.take(vatShape)?.replace(/[\s.]/g, '').toUpperCase() ?? null;
  const number = takeNumber(rest);
  const phones = rest.takeAll(phoneShape, (run) => parsePhones(run).map(({ display }) => display));
  const place = takePlace(rest);
  const { name, others } = nameAmong(rest.lines(), emails[0]);
  return {
    name,
    ...number,
    vatNumber: vatNumber && isFrenchVatNumber(vatNumber) ? vatNumber : null,
    website,
    phones,
    emails,
    ...place,
    note: others.length > 0 ? others.join('\n') : null,
  };
}

const emailShape = /[^\s<>()[\],;:|/"'«»]+@[^\s<>()[\],;:|/"'«»]+/g;
const siteShape =
  /(?<![@\w])(?:https?:\/\/\S+|www\.\S+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:fr|com|net|org|eu|be|ch|lu|io|pro|paris|bzh)(?:\/\S*)?)(?![\w@])/i;
const vatShape = /\bFR[\s.]?[0-9A-HJ-NP-Z]{2}[\s.]?\d{3}[\s.]?\d{3}[\s.]?\d{3}\b/i;
const numberShape =
  /(?:\b(?:n°\s*)?(?:siret|siren)\s*:?\s*)?(?<!\d)\d{3}[\s.]?\d{3}[\s.]?\d{3}(?:[\s.]?\d{5})?(?!\d)/gi;
const phoneShape =
  /(?:(?:t[ée]l|port|mob|fixe|standard)[a-zé.]*\s*:?\s*)?(?:\+|00)?\(?\d(?:[ .()\u00a0\u202f-]?\d){8,14}(?!\d)/gi;
const placeShape = /(?:^|,|\s[-–]\s|\n)\s*([^,\n]*?)[\s,–-]*\b(\d{5})\s+([\p{L}][\p{L}'’ .-]{1,60})/u;

/** A SIRET or a SIREN, said or guessed: unsaid digits count only when their checksum holds, else they are a telephone. */
function takeNumber(rest: Rest): Pick<PastedCompany, 'siren' | 'siret' | 'wrongNumber'> {
  for (const found of rest.all(numberShape)) {
    const said = /sire[nt]/i.test(found);
    const digits = found.replace(/\D/g, '');
    const right = digits.length === 14 ? isSiret(digits) : isSiren(digits);
    if (!right && !said) continue;
    rest.drop(found);
    const reading = digits.length === 14 ? readSiret(digits) : readSiren(digits);
    if (!('value' in reading)) continue;
    return digits.length === 14
      ? { siret: reading.value, siren: right ? reading.value.slice(0, 9) : null, wrongNumber: !right }
      : { siret: null, siren: reading.value, wrongNumber: !right };
  }
  return { siren: null, siret: null, wrongNumber: false };
}

/** « 14 rue des Tanneurs, 37000 Tours », on one line or on two. */
function takePlace(rest: Rest): Pick<PastedCompany, 'street' | 'postcode' | 'city'> {
  const [whole, before = '', postcode, city] = placeShape.exec(rest.text) ?? [];
  if (!whole || !postcode || !city) return { street: null, postcode: null, city: null };
  rest.drop(whole);
  const inline = /\d/.test(before) ? before.trim() : null;
  if (!inline && before.trim()) rest.add(before);
  const street = inline ?? rest.take(/^\s*\d{1,4}\s?(?:bis|ter)?,?\s+\p{L}[^\n]{3,}$/imu)?.trim() ?? null;
  return { street, postcode, city: city.trim() };
}

/** The line with a legal form, else the one the mail's domain names, else the first. */
function nameAmong(lines: readonly string[], email: string | undefined): { name: string; others: string[] } {
  const domain = email ? companyWords(emailDomain(email).split('.').slice(0, -1).join(' ')) : [];
  const formal = lines.findIndex((line) => line.split(/\s+/).some(isLegalForm));
  const own = lines.findIndex((line) => {
    const words = companyWords(line);
    return words.some((word) => word.length > 3 && domain.some((part) => part.includes(word)));
  });
  const at = formal >= 0 ? formal : Math.max(own, 0);
  return { name: (lines[at] ?? '').slice(0, 200), others: lines.filter((_, index) => index !== at) };
}

/** The text that has not been understood yet. */
class Rest {
  text: string;

  constructor(text: string) {
    this.text = text.replace(/\r/g, '').replace(/\t/g, '\n');
  }

  all(shape: RegExp): string[] {
    return [...this.text.matchAll(shape)].map(([found]) => found);
  }

  drop(found: string): void {
    this.text = this.text.replace(found, found.includes('\n') ? '\n' : ' ');
  }

  add(line: string): void {
    this.text += `\n${line}`;
  }

  take(shape: RegExp): string | undefined {
    const found = shape.exec(this.text)?.[0];
    if (found !== undefined) this.drop(found);
    return found;
  }

  /** Takes out what `read` understands of each match. */
  takeAll(shape: RegExp, read: (found: string) => string[]): string[] {
    const taken = this.all(shape).flatMap((found) => {
      const values = read(found);
      if (values.length > 0) this.drop(found);
      return values;
    });
    return [...new Set(taken)];
  }

  /** What is left, line by line, without the words that announced a number. */
  lines(): string[] {
    return this.text
      .split('\n')
      .map((line) =>
        line
          .replace(
            /\b(?:siret|siren|tva(?: intra\w*)?|t[ée]l\w*|mobile|port(?:able)?|e-?mail|mail|web|site)\s*[.:]*\s*$/gi,
            '',
          )
          .replace(/^[\s|,;:•·–—-]+|[\s|,;:•·–—-]+$/g, '')
          .replace(/\s+/g, ' '),
      )
      .filter((line) => /[\p{L}\p{N}]/u.test(line));
  }
}
