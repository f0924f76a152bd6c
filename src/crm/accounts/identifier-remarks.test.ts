import { describe, expect, it } from 'vitest';
import {
  remarkOnEmail,
  remarkOnPhone,
  remarkOnSiren,
  remarkOnSiret,
  remarkOnVat,
} from './identifier-remarks.ts';

describe('what is said of a number before it is saved', () => {
  it('says nothing of one that holds, in any spelling', () => {
    expect(remarkOnSiret('732 829 320 00074')).toBeNull();
    expect(remarkOnSiren('732829320')).toBeNull();
    expect(remarkOnVat('FR 44 732 829 320')).toBeNull();
    expect(remarkOnVat('BE 0411905847')).toBeNull();
    expect(remarkOnPhone('02 61 91 04 12')).toBeNull();
    expect(remarkOnEmail('contact@durandal.example')).toBeNull();
  });

  it('warns of a wrong key, which may be kept', () => {
    expect(remarkOnSiret('12345678900012')).toEqual({ kind: 'warning', code: 'siretWrong' });
    expect(remarkOnSiren('732829321')).toEqual({ kind: 'warning', code: 'sirenWrong' });
    expect(remarkOnVat('FR45732829320')).toEqual({ kind: 'warning', code: 'vatWrong' });
    expect(remarkOnPhone('poste 12')).toEqual({ kind: 'warning', code: 'phoneUnreadable' });
  });

  it('counts the digits that a SIRET lacks', () => {
    expect(remarkOnSiret('732829320')).toEqual({ kind: 'problem', code: 'siretMissing', count: 5 });
  });

  it('refuses what a spreadsheet destroyed and what is no number', () => {
    expect(remarkOnSiret('7,32829E+13')).toEqual({ kind: 'problem', code: 'destroyed' });
    expect(remarkOnSiret('à demander')).toEqual({ kind: 'problem', code: 'siretUnreadable' });
    expect(remarkOnSiren('12')).toEqual({ kind: 'problem', code: 'sirenUnreadable' });
    expect(remarkOnEmail('contact@')).toEqual({ kind: 'problem', code: 'emailUnreadable' });
  });
});
