import { fold } from '../../lib/text.ts';

/**
 * The key printed on each answer of a question: a digit by place, or a letter of its own word, so that « Prix » is P
 * and « Processus », where P, R and O are taken, is C (domain 6.3, R9).
 */
export function letterKeys(labels: readonly string[]): string[] {
  const taken = new Set<string>();
  return labels.map((label) => {
    const letter =
      [...fold(label).toUpperCase()].find((sign) => /[A-Z]/.test(sign) && !taken.has(sign)) ?? '';
    taken.add(letter);
    return letter;
  });
}

/** 1 to 9 in order; what catches the rest (« Autre ») is 0. Beyond nine there is no key, only the click. */
export function digitKeys(choices: readonly { code: string | null }[]): string[] {
  let next = 1;
  return choices.map(({ code }) => {
    if (code === 'other') return '0';
    return next <= 9 ? String(next++) : '';
  });
}
