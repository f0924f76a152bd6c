import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { prunerOf } from './serialization.ts';

const schema = z.object({
  name: z.string(),
  amount: z.number().nullable(),
  hold: z.object({ since: z.string() }).nullable(),
  items: z.array(z.object({ id: z.string(), label: z.string().optional() })),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  either: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('call'), phone: z.string() }),
    z.object({ kind: z.literal('note') }),
  ]),
});

const value = {
  name: 'Portail',
  amount: null,
  hold: { since: '2026-11-02' },
  items: [{ id: '1', label: undefined }, { id: '2' }],
  facts: { when: 'jeudi', days: 3, whom: null },
  either: { kind: 'call', phone: '06' },
};

describe('an answer', () => {
  it('is written as its contract reads it', () => {
    expect(JSON.stringify(prunerOf(schema)(value))).toBe(JSON.stringify(schema.parse(value)));
  });

  it('holds nothing that its contract does not name, at any depth', () => {
    const passwordHash = 'not for you';
    const leaky = {
      ...value,
      passwordHash,
      hold: { ...value.hold, passwordHash },
      items: value.items.map((item) => ({ ...item, passwordHash })),
      either: { ...value.either, passwordHash },
    };
    expect(JSON.stringify(prunerOf(schema)(leaky))).toBe(JSON.stringify(schema.parse(value)));
  });

  it('keeps what is empty empty', () => {
    const empty = { ...value, hold: null, items: [], facts: {}, either: { kind: 'note' } };
    expect(prunerOf(schema)(empty)).toEqual(empty);
    expect(prunerOf(z.array(z.string()).optional())(undefined)).toBeUndefined();
  });
});
