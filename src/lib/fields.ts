import { z } from 'zod';

/** Pieces that contracts are made of. Every text has a limit; every date stands between 1900 and 2199. */

export const id = z.uuid().describe('UUID made by the server');

export const day = z
  .string()
  .regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .refine(
    (text) => !Number.isNaN(Date.parse(text)) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text),
  )
  .describe('A date without time, YYYY-MM-DD');

export const instant = z.iso.datetime().describe('An instant in UTC, ISO 8601');

/** Euros with at most two decimals, from 0 to 10 billion. */
export const euros = z
  .number()
  .min(0)
  .max(10_000_000_000)
  .refine((amount) => Math.abs(amount * 100 - Math.round(amount * 100)) < 1e-6)
  .describe('Amount in euros excluding VAT, at most two decimals');

export const percent = z.number().int().min(0).max(100).describe('0 to 100');

/** One line of text: trimmed, no control characters, no halves of characters (lone surrogates), which no database can hold. */
export function line(max: number) {
  return z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u);
}

/** One line that must say something. */
export function name(max = 200) {
  return line(max).min(1);
}

/** Several lines; NUL and halves of characters are refused because no database text can hold them. */
export function prose(max = 20_000) {
  return z
    .string()
    .max(max)
    .regex(/^[^\0\p{Cs}]*$/u);
}

export const version = z
  .number()
  .int()
  .min(1)
  .describe('Grows by one at each change; send back the one you read');

/** What every saved record carries. */
export const record = {
  id,
  version,
  createdAt: instant,
  updatedAt: instant,
};

export const idParams = z.object({ id });

/** Reading position of a list; `limit` 1 to 200, 50 unless told. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
};

/** A query flag: `?archived=true`. */
export const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
