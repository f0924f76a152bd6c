import type { i18n, Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { createWords, type Language, languages, pickLanguage } from '../words.ts';

/** How the words of one language are fetched: each is its own file, only the one spoken is loaded. */
export type WordsLoader = Record<Language, () => Promise<Resource[string]>>;

let speaker: i18n | undefined;
let loader: WordsLoader | undefined;

/** Loads the words of this device's language and makes them known to the components. */
export async function startWords(words: WordsLoader): Promise<i18n> {
  loader = words;
  const language = pickLanguage([kept(), ...navigator.languages]);
  speaker = createWords(language, await words[language]());
  speaker.use(initReactI18next);
  initReactI18next.init(speaker);
  document.documentElement.lang = language;
  return speaker;
}

/** Speaks another language from now on, here and on the next visit. */
export async function speak(language: Language): Promise<void> {
  keep(language);
  if (!speaker || !loader || speaker.language === language) return;
  for (const [namespace, words] of Object.entries(await loader[language]())) {
    speaker.addResourceBundle(language, namespace, words);
  }
  await speaker.changeLanguage(language);
  document.documentElement.lang = language;
}

/** The language spoken now. */
export function spokenLanguage(): Language {
  return languages.find((language) => language === speaker?.language) ?? 'fr';
}

const place = 'jalon.language';

function kept(): string | null {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}

function keep(language: Language): void {
  try {
    localStorage.setItem(place, language);
  } catch {
    // Without storage the profile tells the language after sign-in.
  }
}
