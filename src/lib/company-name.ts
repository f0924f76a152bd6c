import { foldedWords } from './text.ts';

/** « SARL Dupont », « Dupont S.A.R.L. » and « Ets Dupont » are one company to a seller: the legal form is no part of the name. */

/**
 * The key two spellings of one company share: folded words without legal form, joined by spaces.
 * A name that is nothing but a legal form keeps it; a name without letters or digits gives an empty key, which matches nothing.
 */
export function companyKey(name: string): string {
  const words = companyWords(name);
  const inner = words.filter((word) => !plainForms.has(word));
  const kept = inner.length > 0 ? inner : words;
  let start = 0;
  let end = kept.length;
  while (end - start > 1 && edgeForms.has(kept[start] ?? '')) start++;
  while (end - start > 1 && edgeForms.has(kept[end - 1] ?? ''))
    end -= kept[end - 2] === 'et' && end - start > 2 ? 2 : 1;
  return kept.slice(start, end).join(' ');
}

/** Folded words of a company's name, with `S.A.R.L.` joined and `&` read as « et ». */
export function companyWords(name: string): string[] {
  const spelled = name
    .replace(/&/g, ' et ')
    .replace(/(?<!\p{L})(?:\p{L}\.){2,}\p{L}?(?!\p{L})/gu, (dotted) => ` ${dotted.replaceAll('.', '')} `);
  return foldedWords(spelled);
}

/** True for a word that is a legal form (`SARL`, `S.A.S.`, `Ets`); « SA » and « SPA » only in capitals, since « sa » and « spa » are words. */
export function isLegalForm(word: string): boolean {
  const [only, ...others] = companyWords(word);
  if (only === undefined || others.length > 0) return false;
  return (
    plainForms.has(only) ||
    (edgeForms.has(only) && (only.length > 3 || only.startsWith('e') || word === word.toUpperCase()))
  );
}

// Forms that are no French word: dropped wherever they stand (« Dupont SARL agence de Lyon »).
const plainForms = new Set(
  'sarl sas sasu eurl sci snc scop scic scp scea selarl selas selasu eirl gie gaec earl sccv sprl gmbh ltd llc inc srl'.split(
    ' ',
  ),
);
// Forms that are also words, syllables or parts of names: dropped at both ends only.
const edgeForms = new Set(
  'sa ei sc scm ets etablissement etablissements societe ste soc cie nv bv ag kg spa plc microentreprise'.split(
    ' ',
  ),
);
