/**
 * A sentence with strong and late parts, as words files write them: « Devis remis <b>il y a 11 jours</b> ». What people
 * typed is put in guarded, so that a title such as « <b> » stays a title.
 */
export interface RichPart {
  readonly text: string;
  /** `b` strong, `em` late, null plain. */
  readonly mark: 'b' | 'em' | null;
}

/** The sentence cut at its marks, in order; facts come back as they were written. */
export function richParts(sentence: string): RichPart[] {
  return sentence
    .split(/(<b>.*?<\/b>|<em>.*?<\/em>)/su)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const marked = /^<(b|em)>(.*)<\/\1>$/su.exec(piece);
      const mark = marked?.[1] === 'b' || marked?.[1] === 'em' ? marked[1] : null;
      return { text: (marked?.[2] ?? piece).replaceAll(stand, '<'), mark };
    });
}

/** Facts safe to put in a marked sentence: their own angle brackets cannot open a mark. */
export function guarded<Facts extends Record<string, unknown>>(facts: Facts): Facts {
  const safe = Object.entries(facts).map(([name, fact]) => [
    name,
    typeof fact === 'string' ? fact.replaceAll('<', stand) : fact,
  ]);
  return Object.fromEntries(safe) as Facts;
}

/** A letter of the private use area that stands for `<` until the sentence is cut. */
const stand = '\ue03c';
