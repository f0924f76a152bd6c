import { describe, expect, it } from 'vitest';
import { answersTo } from './names-only.ts';

describe('somebody who may know names and nothing else', () => {
  it.each([
    ['delmas', 'SARL Delmas'],
    ['del', 'SARL Delmas'],
    ['dlemas', 'SARL Delmas'],
    ['sophie delmas', 'Sophie Arnoux Delmas'],
    ['3m', '3M France'],
  ])('finds by « %s » the name %s', (typed, name) => expect(answersTo(typed, name)).toBe(true));

  it.each([
    ['06 12 34 56 78', 'SARL Delmas'],
    ['lyon', 'SARL Delmas'],
    ['contact@delmas.fr', 'SARL Delmas'],
    ['delmas lyon', 'SARL Delmas'],
    ['', 'SARL Delmas'],
  ])('does not learn by « %s » that it belongs to %s', (typed, name) =>
    expect(answersTo(typed, name)).toBe(false),
  );
});
