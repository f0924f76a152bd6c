import { describe, expect, test } from 'vitest';
import { createWords } from '../../lib/words.ts';
import { importWords as english } from './import.words.en.ts';
import { importWords as french } from './import.words.fr.ts';
import { importFields } from './import-field.ts';
import { problemCodes, repairCodes } from './row-problem.ts';

describe('the words of the import', () => {
  test('name every field, problem and mend in both languages', () => {
    for (const words of [french, english]) {
      expect(Object.keys(words.field)).toEqual(importFields.map((field) => field.replace('.', '_')));
      expect(Object.keys(words.problem)).toEqual([...problemCodes]);
      expect(Object.keys(words.repair)).toEqual([...repairCodes]);
    }
  });

  test('quote what stands in the cell', () => {
    const { t } = createWords('fr', { imports: french });
    expect(t('imports:problem.siret_destroyed' as never, { value: '7,32829E+13' })).toMatch(
      /^SIRET 7,32829E\+13, détruit par Excel/,
    );
    expect(t('imports:remark.people_recognised' as never, { count: 4 })).toBe('4 personnes reconnues');
  });

  test('follow French typography', () => {
    expect(JSON.stringify(french)).not.toMatch(/ [%€:;!?»]|« |\w'\w/);
  });
});
