import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardFormula, stripFormulaGuard } from './formula-guard.ts';

test('a text that a spreadsheet program would run is guarded, and comes back unchanged', () => {
  for (const text of ['=1+1', '+33 6', '-Jean', '@sum', '\tx', '\rx', "'t Hof"]) {
    expect(guardFormula(text)).toBe(`'${text}`);
    expect(stripFormulaGuard(guardFormula(text))).toBe(text);
  }
});

test('an ordinary text is left alone both ways', () => {
  for (const text of ['Dupont', '', "l'atelier", '1-2', ' =1']) {
    expect(guardFormula(text)).toBe(text);
    expect(stripFormulaGuard(text)).toBe(text);
  }
});

test('an apostrophe that guards nothing stays where it is', () => {
  expect(stripFormulaGuard("'Dupont")).toBe("'Dupont");
});

test('whatever the text, guarding and stripping give it back', () => {
  const risky = fc
    .tuple(fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r'), fc.string())
    .map(([a, b]) => a + b);
  fc.assert(
    fc.property(fc.oneof(fc.string(), risky), (text) => stripFormulaGuard(guardFormula(text)) === text),
  );
});
