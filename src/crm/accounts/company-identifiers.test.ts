import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatSiren,
  formatSiret,
  isFrenchVatNumber,
  isSiren,
  isSiret,
  readSiren,
  readSiret,
  sirenOfSiret,
  vatNumberOf,
} from './company-identifiers.ts';

/** Puts the Luhn digit behind, so that the whole is valid. */
const withKey = (digits: string) =>
  [...'0123456789']
    .map((key) => digits + key)
    .find((whole) => (whole.length === 9 ? isSiren(whole) : isSiret(whole))) ?? '';
const siren = fc.stringMatching(/^[1-9]\d{7}$/).map(withKey);

describe('the numbers of known companies', () => {
  test.each([
    ['73282932000074', 'FR44732829320'],
    ['13002526500013', 'FR07130025265'],
    ['55210055400013', 'FR96552100554'],
  ])('SIRET %s is valid and its VAT number is %s', (siret, vat) => {
    expect(isSiret(siret)).toBe(true);
    expect(isSiren(sirenOfSiret(siret))).toBe(true);
    expect(vatNumberOf(sirenOfSiret(siret))).toBe(vat);
    expect(isFrenchVatNumber(vat)).toBe(true);
  });

  test('a SIREN alone gives its VAT number', () => {
    expect(isSiren('552081317')).toBe(true);
    expect(vatNumberOf('552081317')).toBe('FR03552081317');
  });

  test.each([
    ['35600000000048', 'Luhn holds though the sum 26 is no multiple of 5'],
    ['35600000009075', 'the sum is 35'],
    ['35600000049837', 'the sum is 45'],
  ])('La Poste may have %s: %s', (siret) => {
    expect(isSiret(siret)).toBe(true);
  });

  test('12345678900012 has a wrong checksum, which warns and may be kept', () => {
    expect(isSiret('12345678900012')).toBe(false);
    expect(readSiret('12345678900012')).toEqual({
      state: 'wrong_checksum',
      value: '12345678900012',
      repadded: false,
    });
  });

  test('another company than La Poste gets no such indulgence', () => {
    expect(isSiret('73282932000073')).toBe(false);
  });
});

describe('numbers as files carry them', () => {
  test.each([
    '732 829 320 00074',
    '732.829.320.00074',
    '732\u202f829\u202f320\u00a000074',
    'SIRET : 73282932000074',
    'n° siret 732 829 320 00074',
    ' 73282932000074 ',
  ])('« %s » is read', (text) => {
    expect(readSiret(text)).toEqual({ state: 'valid', value: '73282932000074', repadded: false });
  });

  test('leading zeros lost by a spreadsheet come back when the key then holds', () => {
    expect(readSiren('5520135')).toEqual({ state: 'valid', value: '005520135', repadded: true });
    expect(readSiren('5520136')).toEqual({ state: 'unreadable' });
    expect(readSiren('552013')).toEqual({ state: 'unreadable' });
  });

  test.each(['7,32829E+13', '7.32829E+13', '7,32829e13', '7E+13'])(
    '%s was destroyed by the spreadsheet',
    (text) => {
      expect(readSiret(text)).toEqual({ state: 'destroyed_by_spreadsheet' });
    },
  );

  test('scientific notation that kept every digit is still a SIRET', () => {
    expect(readSiret('7.3282932000074E+13')).toEqual({
      state: 'valid',
      value: '73282932000074',
      repadded: false,
    });
  });

  test.each(['', 'en cours', '732829320000741', '7328293200007A', '0'.repeat(9000)])(
    '« %s » is no SIRET',
    (text) => {
      expect(readSiret(text)).toEqual({ state: 'unreadable' });
    },
  );

  test('zeros alone are no company though their Luhn key holds', () => {
    expect(readSiren('000000000').state).toBe('wrong_checksum');
    expect(isSiret('00000000000000')).toBe(false);
  });
});

describe('numbers on screen', () => {
  test('a SIRET is grouped as people read it aloud', () => {
    expect(formatSiret('73282932000074')).toBe('732 829 320 00074');
    expect(formatSiren('732829320')).toBe('732 829 320');
    expect(formatSiret('en cours')).toBe('en cours');
  });

  test('what is shown is read back, and one wrong digit is always seen', () => {
    fc.assert(
      fc.property(siren, fc.nat({ max: 8 }), fc.integer({ min: 1, max: 9 }), (number, place, slip) => {
        expect(readSiren(formatSiren(number))).toEqual({ state: 'valid', value: number, repadded: false });
        const wrong = [...number];
        wrong[place] = String((Number(wrong[place]) + slip) % 10);
        expect(isSiren(wrong.join(''))).toBe(false);
      }),
    );
  });

  test('every SIREN has a valid VAT number, and no other key fits', () => {
    fc.assert(
      fc.property(siren, fc.integer({ min: 0, max: 99 }), (number, key) => {
        const vat = vatNumberOf(number);
        expect(isFrenchVatNumber(vat)).toBe(true);
        const other = `FR${String(key).padStart(2, '0')}${number}`;
        expect(isFrenchVatNumber(other)).toBe(other === vat);
      }),
    );
  });

  test('a foreign seat may have letters in its key, but neither I nor O', () => {
    expect(isFrenchVatNumber('FRX1234567890')).toBe(true);
    expect(isFrenchVatNumber('FRI1234567890')).toBe(false);
    expect(isFrenchVatNumber('FR4473282932')).toBe(false);
  });
});
