import { createInstance, type i18n, type Resource } from 'i18next';

/** The languages people may read the product in; French comes first everywhere. */
export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

/**
 * What an English words file must hold for a French one: every key, and nothing else. French counts with `_one`,
 * `_many` ("1 000 000 de sociétés") and `_other`; English has no `_many`.
 */
export type WordsFor<French> = {
  readonly [Key in keyof French as Key extends `${string}_many` ? never : Key]: French[Key] extends string
    ? string
    : WordsFor<French[Key]>;
};

/** The first language we speak among those wanted ("en-GB", "fr"...), French when none fits. */
export function pickLanguage(wanted: readonly (string | null | undefined)[]): Language {
  for (const tag of wanted) {
    const spoken = languages.find((language) => tag?.toLowerCase().split('-')[0] === language);
    if (spoken) return spoken;
  }
  return 'fr';
}

/** Languages of an Accept-Language header, the most wanted first. */
export function languagesOf(header: string | undefined): string[] {
  return (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...options] = part.trim().split(';');
      const weight = options.find((option) => option.trim().startsWith('q='));
      return { tag, weight: weight ? Number(weight.trim().slice(2)) || 0 : 1 };
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}

/** The speaker: `t('slice:key', facts)` in one language, from words already in memory. */
export function createWords(language: Language, words: Resource[string]): i18n {
  const speaker = createInstance({
    lng: language,
    fallbackLng: false,
    resources: { [language]: words },
    ns: Object.keys(words),
    defaultNS: 'ui',
    initAsync: false,
    returnNull: false,
    interpolation: { escapeValue: false },
  });
  void speaker.init();
  return speaker;
}
