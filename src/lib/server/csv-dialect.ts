/** How a text table is cut into cells: French Excel writes semicolons, others commas, tabs or bars (domain 7.2). */

export const delimiters = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** Lines looked at. */
const sampleLines = 50;

/**
 * The delimiter that cuts the first 50 lines most evenly, quoted text left out. A first line `sep=;` decides by itself.
 * A table of one column has none: it is read with `;`.
 */
export function findDelimiter(text: string): Delimiter {
  const declared = /^sep=([;,\t|])\r?\n/i.exec(text)?.[1];
  if (declared) return declared as Delimiter;
  const lines = countedLines(text);
  let best: Delimiter = ';';
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const score = evenness(lines.map((line) => line.get(delimiter) ?? 0));
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

/** How often each delimiter stands outside quotes, for each of the first lines that hold something. */
function countedLines(text: string): Map<string, number>[] {
  const lines: Map<string, number>[] = [];
  let counts = new Map<string, number>();
  let quoted = false;
  let filled = false;
  let atStart = true;
  for (let at = 0; at < text.length && lines.length < sampleLines; at++) {
    const character = text[at] ?? '';
    if (quoted) {
      if (character === '"') quoted = false;
      continue;
    }
    if (character === '"' && (atStart || text[at - 1] === '"')) quoted = true;
    else if (character === '\n' || character === '\r') {
      if (filled) lines.push(counts);
      [counts, filled] = [new Map(), false];
    } else {
      filled = true;
      if (isDelimiter(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
    }
    atStart = character === '\n' || character === '\r' || isDelimiter(character);
  }
  if (filled && lines.length < sampleLines) lines.push(counts);
  return lines;
}

function isDelimiter(character: string): boolean {
  return (delimiters as readonly string[]).includes(character);
}

/**
 * Share of lines that have the usual count of this delimiter, weighted by that count: title lines above a table and
 * commas inside texts vary from line to line, the delimiter of the table does not.
 */
function evenness(counts: readonly number[]): number {
  const usual = mostCommon(counts.filter((count) => count > 0));
  if (usual === 0 || counts.length === 0) return 0;
  const share = counts.filter((count) => count === usual).length / counts.length;
  return share * share * Math.min(1 + Math.log2(usual), 5);
}

function mostCommon(counts: readonly number[]): number {
  let best = 0;
  let bestTimes = 0;
  const times = new Map<number, number>();
  for (const count of counts) {
    const seen = (times.get(count) ?? 0) + 1;
    times.set(count, seen);
    if (seen > bestTimes || (seen === bestTimes && count > best)) [best, bestTimes] = [count, seen];
  }
  return best;
}
