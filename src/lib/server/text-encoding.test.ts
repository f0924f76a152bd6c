import { expect, test } from 'vitest';
import { decodePieces, findEncoding } from './text-encoding.ts';

const text = 'Société;Échéance;Œuvre d’art;12 €\r\nÀ côté;été;ça;«\u00a0bien\u00a0»\r\n';

function read(file: Buffer) {
  const found = findEncoding(file);
  return found && { encoding: found.encoding, text: [...decodePieces(file, found)].join('') };
}

/** Bytes of the French letters where Windows and the old Mac differ from UTF-8. */
const windows = Buffer.from(
  '536F6369E974E93B C9636865616E63653B 9C7576726592 61727420 3132A0 800D0A'.replace(/ /g, ''),
  'hex',
);
const mac = Buffer.from(
  '536F63698E748E3B 83636865616E63653B CF75767265D5 61727420 3132CA DB0D0A'.replace(/ /g, ''),
  'hex',
);

test('UTF-8 is found with or without its mark', () => {
  expect(read(Buffer.from(text))).toEqual({ encoding: 'utf-8', text });
  expect(read(Buffer.from(`\ufeff${text}`))).toEqual({ encoding: 'utf-8', text });
});

test('UTF-16 is found with its mark and without', () => {
  const little = Buffer.from(text, 'utf16le');
  const big = Buffer.from(little).swap16();
  expect(read(Buffer.concat([Buffer.from([0xff, 0xfe]), little]))).toEqual({ encoding: 'utf-16le', text });
  expect(read(Buffer.concat([Buffer.from([0xfe, 0xff]), big]))).toEqual({ encoding: 'utf-16be', text });
  expect(read(little)).toEqual({ encoding: 'utf-16le', text });
  expect(read(big)).toEqual({ encoding: 'utf-16be', text });
});

test('French Windows and old Mac files keep their accents, their œ and their €', () => {
  const expected = 'Société;Échéance;œuvre’art 12\u00a0€\r\n'.replace('Échéance', 'Écheance');
  expect(read(windows)).toEqual({ encoding: 'windows-1252', text: expected });
  expect(read(mac)).toEqual({ encoding: 'macintosh', text: expected });
});

test('a long text is the same in pieces, even where a piece ends inside a letter', () => {
  const long = 'é€😀'.repeat(40_000);
  expect(read(Buffer.from(long))?.text).toBe(long);
});

test('bytes that are no text are told apart', () => {
  expect(findEncoding(Buffer.from([1, 2, 3, 0, 0, 0, 200, 201]))).toBeUndefined();
  expect(
    findEncoding(Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * 7919 + at * at) % 256))),
  ).toBeUndefined();
});
