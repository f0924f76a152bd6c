import { richParts } from '../../rich-text.ts';

/** A sentence of a words file with its strong and late parts drawn. Facts typed by people come in `guarded`. */
export function RichText({ text }: { text: string }) {
  return richParts(text).map(({ text: part, mark: Mark }, index) => {
    const key = `${index}-${part}`;
    return Mark === null ? part : <Mark key={key}>{part}</Mark>;
  });
}
