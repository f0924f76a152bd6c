import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatVatNumber, readVatNumber } from './vat-number.ts';

describe('VAT numbers', () => {
  test.each(['FR44732829320', 'FR 44 732 829 320', 'fr 44732829320', 'TVA intracom. : FR44 732829320'])(
    '« %s » is read',
    (text) => {
      expect(readVatNumber(text)).toEqual({
        state: 'valid',
        value: 'FR44732829320',
        country: 'FR',
        siren: '732829320',
      });
    },
  );

  test('a wrong French key warns and may be kept', () => {
    expect(readVatNumber('FR45732829320')).toMatchObject({ state: 'wrong_checksum', value: 'FR45732829320' });
  });

  test.each(['BE0411905847', 'DE136695976', 'LU26375245', 'IT00743110157', 'NL004495445B01'])(
    '%s is valid abroad',
    (value) => {
      expect(readVatNumber(value)).toEqual({
        state: 'valid',
        value,
        country: value.slice(0, 2),
        siren: null,
      });
    },
  );

  test('a wrong foreign key warns and may be kept', () => {
    expect(readVatNumber('BE 0411.905.848')).toMatchObject({
      state: 'wrong_checksum',
      value: 'BE0411905848',
      country: 'BE',
    });
  });

  test.each(['', '732829320', 'FR', 'FR123', 'ZZ123456789', 'BELGIQUE', 'x'.repeat(500)])(
    '« %s » is no VAT number',
    (text) => {
      expect(readVatNumber(text)).toEqual({ state: 'unreadable' });
    },
  );

  test('a number is shown with its country apart', () => {
    expect(formatVatNumber('FR44732829320')).toBe('FR 44 732 829 320');
    expect(formatVatNumber('BE0411905847')).toBe('BE 0411905847');
    expect(formatVatNumber('en cours')).toBe('en cours');
  });

  test('whatever is typed, the reader answers, and what it keeps is read the same again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'FRBEDELT0123456789 .+-'), maxLength: 20 }),
        (text) => {
          const read = readVatNumber(text);
          if (read.state !== 'unreadable') expect(readVatNumber(formatVatNumber(read.value))).toEqual(read);
        },
      ),
    );
  });
});
