import { describe, expect, it } from 'vitest';
import { createWords, languagesOf, pickLanguage } from './words.ts';

describe('the language a person reads', () => {
  it('is the first one wanted that we speak', () => {
    expect(pickLanguage(['de-DE', 'en-GB', 'fr'])).toBe('en');
    expect(pickLanguage([undefined, 'FR-ca'])).toBe('fr');
  });

  it('is French when nothing fits', () => {
    expect(pickLanguage([])).toBe('fr');
    expect(pickLanguage(['de', null, ''])).toBe('fr');
  });

  it('is read from a browser header by weight', () => {
    expect(languagesOf('fr;q=0.5, en-GB, de;q=0.8, it;q=0')).toEqual(['en-GB', 'de', 'fr']);
    expect(languagesOf(undefined)).toEqual([]);
  });
});

describe('a sentence with a count', () => {
  const fr = {
    crm: {
      company_one: '{{count}} société',
      company_many: '{{count}} de sociétés',
      company_other: '{{count}} sociétés',
    },
  };

  it('keeps the French singular for 0 and 1', () => {
    const { t } = createWords('fr', fr);
    expect([0, 1, 2, 1_000_000].map((count) => t('crm:company' as never, { count }))).toEqual([
      '0 société',
      '1 société',
      '2 sociétés',
      '1000000 de sociétés',
    ]);
  });

  it('speaks English with two forms only', () => {
    const { t } = createWords('en', {
      crm: { company_one: '{{count}} company', company_other: '{{count}} companies' },
    });
    expect([0, 1, 2].map((count) => t('crm:company' as never, { count }))).toEqual([
      '0 companies',
      '1 company',
      '2 companies',
    ]);
  });
});
