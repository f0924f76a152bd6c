import { z } from 'zod';

/** What one field is refused for: its name in the contract, a code, and a sentence in the caller's language. */
export const fieldProblem = z.object({
  field: z.string().describe('Name of the field in the contract, dotted when nested'),
  code: z.string().describe('Why, from a closed list'),
  sentence: z.string().describe("What to write instead, in the caller's language"),
});

/** The answer "no" on the wire: application/problem+json (RFC 9457) with a code and a sentence people can read. */
export const problemDocument = z.object({
  type: z.string().describe('Always about:blank; the code tells problems apart'),
  status: z.number().int(),
  title: z.string().describe('Short name of the status'),
  detail: z.string().describe("The sentence, in the caller's language"),
  code: z.string().describe('Why, from the list of refusal codes'),
  errors: z.array(fieldProblem).optional().describe('One entry a field at fault'),
  facts: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
    .optional()
    .describe('Names, numbers and dates the sentence quotes; both values of a conflict'),
});

export type FieldProblem = z.output<typeof fieldProblem>;
export type ProblemDocument = z.output<typeof problemDocument>;
