import { z } from 'zod';
import { operation } from '../../lib/contract.ts';
import { day, flag, id } from '../../lib/fields.ts';
import { readingCodes } from './reading.ts';

const count = z.number().int().min(0);
const fraction = z.number().nullable();

export const ratioSchema = z
  .object({
    numerator: z
      .number()
      .nullable()
      .describe('opportunities, or euros where the ratio is by amount; null for r6'),
    denominator: z
      .number()
      .nullable()
      .describe('opportunities, or euros where the ratio is by amount; null for r6'),
    value: fraction.describe('a fraction, 0.4 for 40 %; null when there is nothing to divide by'),
    low: fraction.describe('lower end of the 95 % interval, a fraction; null for r6 and r7'),
    high: fraction.describe('upper end of the 95 % interval, a fraction; null for r6 and r7'),
  })
  .meta({ id: 'Ratio' });

/** W, D, R, L, V, H, O and Q of domain 3.3. */
export const closingRatiosSchema = z
  .object({
    r1: ratioSchema.describe('success rate by number, W / (W + L + V): the headline'),
    r1a: ratioSchema.describe('success rate by amount, in euros; interval drawn from the deals'),
    r2: ratioSchema.describe('against competition, W / (W + L)'),
    r3: ratioSchema.describe('vanished, V / (W + L + V)'),
    r3b: ratioSchema.describe('share of vanished among those not won, V / (L + V)'),
    r4: ratioSchema.describe('with direct orders, (W + D) / (W + D + L + V): never the headline'),
    r5: ratioSchema.describe(
      'with recurring orders too, (W + D + R) / (W + D + R + L + V): never the headline',
    ),
    r6: ratioSchema.describe('bias r5 − r1, in points / 100; no interval'),
    r7: ratioSchema.describe('orders per quote (W + D + R) / Q, misleading, may exceed 1; no interval'),
    r8: ratioSchema.describe('orders never followed as opportunities, D / (W + D)'),
    r11: ratioSchema.describe('on hold, H / (H + O), by number'),
    r11a: ratioSchema.describe('on hold, H / (H + O), by amount, in euros'),
  })
  .meta({ id: 'ClosingRatios' });

export const readingSchema = z
  .object({
    code: z
      .enum(readingCodes)
      .describe('clear gap, watch, none visible, or too few (under 8) to say anything'),
    direction: z.enum(['higher', 'lower', 'level']).describe('the period against one’s own past'),
    difference: fraction.describe('period minus past, a fraction: −0.45 is 45 points less'),
    low: fraction.describe('lower end of the 95 % interval of the difference'),
    high: fraction.describe('upper end of the 95 % interval of the difference'),
    chanceHigher: fraction.describe('chance, 0 to 1, that the period is truly above the past'),
  })
  .meta({ id: 'Reading' });

export const closingCountsSchema = z
  .object({
    won: count.describe('W: won after being followed, origin pursued'),
    lost: count.describe('L: somebody else got the order'),
    vanished: count.describe('V: nobody got it'),
    direct: count.describe('D: won at once, without having been followed'),
    recurring: count.describe('R: won again, reorder or renewal'),
    onHold: count.describe('H: on hold now, or as of the day asked'),
    open: count.describe('O: open now, or as of the day asked'),
    quotes: count.describe('Q: opportunities with a quote issued in the period'),
  })
  .meta({ id: 'ClosingCounts' });

const euroTotal = z.number().min(0);

export const closingAmountsSchema = z.object({
  won: euroTotal.describe('euros excluding VAT, as signed'),
  lost: euroTotal.describe('euros excluding VAT, potential frozen at closing'),
  vanished: euroTotal.describe('euros excluding VAT, potential frozen at closing'),
  direct: euroTotal.describe('euros excluding VAT, as signed'),
  recurring: euroTotal.describe('euros excluding VAT, as signed'),
  onHold: euroTotal.describe('euros excluding VAT, potential'),
  open: euroTotal.describe('euros excluding VAT, potential'),
  quotes: euroTotal.describe('euros excluding VAT, last quote of each opportunity issued in the period'),
});

export const readingsSchema = z.object({
  r1: readingSchema,
  r1a: readingSchema,
  r2: readingSchema,
  r3: readingSchema,
  r3b: readingSchema,
  r4: readingSchema,
  r5: readingSchema,
  r8: readingSchema,
  r11: readingSchema,
  r11a: readingSchema,
});

const monthSchema = z.object({
  month: z.string().describe('YYYY-MM; every month of the period, empty ones too'),
  won: count.describe('origin pursued only'),
  lost: count,
  vanished: count,
  putOnHold: count.describe('times one was put on hold in the month: not an ending'),
});

const competitorRowSchema = z.object({
  competitorId: id,
  name: z.string(),
  wonAgainst: count,
  lostTo: count,
  medianPriceGap: fraction.describe(
    '(ours − theirs) / theirs, median where the scope is the same; null for none',
  ),
  gapCount: count.describe('how many gaps the median rests on'),
});

const reasonRowSchema = z.object({
  outcome: z.enum(['lost', 'vanished']),
  reasonId: id,
  label: z.string(),
  count: count.describe('times we gave this reason at closing'),
  buyerCount: count.describe('times the customer gave it at the debrief'),
});

const ownerRowSchema = z.object({
  ownerId: id.nullable().describe('null = nobody was in charge'),
  name: z.string().describe('empty where nobody was in charge'),
  won: count.describe('W'),
  closed: count.describe('W + L + V'),
  value: fraction.describe('r1 of this person; show counts below 8 closed'),
  low: fraction,
  high: fraction,
  previous: z.object({ won: count, closed: count, value: fraction }).describe('own past of this person'),
  reading: readingSchema.describe('against this person’s own past, never against the others'),
});

const period = z.object({ from: day, to: day });

export const closingReportSchema = z.object({
  period: period.extend({ asOf: day.nullable().describe('the day asked with asOf; null = as known now') }),
  basis: z
    .enum(['current', 'recorded', 'reconstructed', 'no_data'])
    .describe(
      'known now; recorded by the end of asOf; rebuilt from dates; or nothing was recorded yet by asOf',
    ),
  recordedSince: day
    .nullable()
    .describe('first day with a recorded history; as-of answers exist from there on'),
  counts: closingCountsSchema,
  amounts: closingAmountsSchema,
  ratios: closingRatiosSchema,
  previous: period
    .extend({ counts: closingCountsSchema, ratios: closingRatiosSchema })
    .describe('one’s own past: the 12 months that end on the eve of `from`, same filters'),
  readings: readingsSchema,
  heaviest: z.object({
    r1a: fraction.describe('weight of the one largest deal among those closed; above 0.3 say so'),
    r11a: fraction.describe('weight of the one largest among those open or on hold'),
  }),
  byMonth: z.array(monthSchema),
  competitors: z.array(competitorRowSchema).describe('most often met first'),
  unnamedCompetitors: z.object({
    won: count.describe('won with no competitor named'),
    lost: count.describe('lost without knowing to whom'),
    tender: count.describe('lost in a call for tenders, winner not named'),
  }),
  reasons: z.array(reasonRowSchema),
  debriefed: z
    .object({ lost: count, vanished: count })
    .describe('closings whose customer was asked afterwards'),
  byOwner: z
    .array(ownerRowSchema)
    .describe('in alphabetical order, never ranked; oneself only unless one manages'),
});
export type ClosingReport = z.output<typeof closingReportSchema>;

export const getClosingReport = operation({
  name: 'getClosingReport',
  method: 'GET',
  path: '/reports/closing',
  summary:
    'What became of the opportunities of a period, with the honest success rate beside the inflated ones',
  entity: 'report',
  action: 'read',
  query: z
    .object({
      from: day.describe('first closing day, included'),
      to: day.describe('last closing day, included'),
      ownerId: z
        .union([id, z.literal('nobody')])
        .optional()
        .describe('one person in charge, or nobody'),
      sourceId: id.optional().describe('one source of enquiries'),
      pipelineId: id.optional().describe('one pipeline'),
      asOf: day.optional().describe('as it was recorded by the end of that day; as known now unless told'),
      reconstructed: flag.optional().describe('with asOf: rebuild from dates what was not recorded yet'),
    })
    .refine(({ from, to }) => from <= to, { path: ['to'], message: 'date_invalid' }),
  response: closingReportSchema,
  refusals: ['not_allowed'],
});
