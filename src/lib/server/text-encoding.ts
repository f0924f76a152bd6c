/**
 * Which characters the bytes of a text file stand for. French spreadsheet programs write Windows-1252, UTF-8 with a
 * mark, UTF-16 or (old Macs) Mac Roman, and none of them says so: it is found by looking (domain 7.2).
 */
import { isUtf8 } from 'node:buffer';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh';

/** Enough text to tell one-byte encodings apart by their accents. */
const sampleSize = 256 * 1024;

/** The encoding and how many bytes of mark to skip; undefined when the bytes are no text at all. */
export function findEncoding(file: Buffer): { encoding: Encoding; skip: number } | undefined {
  if (startsWith(file, 0xef, 0xbb, 0xbf))
    return { encoding: isUtf8(file) ? 'utf-8' : 'windows-1252', skip: 3 };
  if (startsWith(file, 0xff, 0xfe)) return { encoding: 'utf-16le', skip: 2 };
  if (startsWith(file, 0xfe, 0xff)) return { encoding: 'utf-16be', skip: 2 };
  const sample = file.subarray(0, sampleSize);
  const wide = unmarkedUtf16(sample);
  if (wide) return { encoding: wide, skip: 0 };
  if (looksBinary(sample)) return undefined;
  if (isUtf8(file)) return { encoding: 'utf-8', skip: 0 };
  return { encoding: macRomanIsLikelier(sample) ? 'macintosh' : 'windows-1252', skip: 0 };
}

/** The text, piece by piece, without its mark. */
export function* decodePieces(file: Buffer, found: { encoding: Encoding; skip: number }): Generator<string> {
  const pieceSize = 64 * 1024;
  const decoder = new TextDecoder(found.encoding, { ignoreBOM: true });
  for (let at = found.skip; at < file.length; at += pieceSize) {
    yield decoder.decode(file.subarray(at, at + pieceSize), { stream: true });
  }
  yield decoder.decode();
}

function startsWith(file: Buffer, ...bytes: number[]): boolean {
  return bytes.every((byte, at) => file[at] === byte);
}

/** Western text in UTF-16 has a zero in every other byte. */
function unmarkedUtf16(sample: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (sample.length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) even++;
    if (sample[at + 1] === 0) odd++;
  }
  const pairs = Math.floor(sample.length / 2);
  if (odd > pairs * 0.7 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.7 && odd < pairs * 0.05) return 'utf-16be';
  return undefined;
}

/** A zero, or more control characters than a text ever has. */
function looksBinary(sample: Buffer): boolean {
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 11) controls++;
  }
  return controls > 4 && controls > sample.length * 0.002;
}

const frenchLetters = new Set('éèêëàâäçùûüôöîïÉÈÊËÀÂÇÙÛÔÎœŒæ');
const frenchSigns = new Set('’‘“”«»€°…–—\u00a0²³½·');

/** Reads the accented bytes both ways and counts which reading gives French letters inside words. */
function macRomanIsLikelier(sample: Buffer): boolean {
  const mac = plausibility(new TextDecoder('macintosh').decode(sample));
  return mac > plausibility(new TextDecoder('windows-1252').decode(sample));
}

function plausibility(text: string): number {
  let score = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character < '\u0080') continue;
    const besideLetter = /[a-z]/i.test(text[at - 1] ?? '') || /[a-z]/i.test(text[at + 1] ?? '');
    if (frenchLetters.has(character)) score += besideLetter ? 2 : 1;
    else if (frenchSigns.has(character)) score += 1;
    else score -= 2;
  }
  return score;
}
