import { describe, expect, it } from 'vitest';
import { kindInWords, settles } from './next-step.ts';

describe('the words of a next step', () => {
  it.each([
    ['relancer avec variante', 'follow_up'],
    ['RDV sur place', 'meeting'],
    ['rappeler Mme Arnoux', 'callback'],
    ['appeler pour fixer le RDV', 'call'],
    ['envoyer les plans', 'task'],
    ['send the plans', 'task'],
    ['écrire à l’associé', 'email'],
    ['video meeting', 'meeting'],
  ])('« %s » plans a %s', (words, kind) => {
    expect(kindInWords(words)).toBe(kind);
  });

  it('that tell nothing leave the kind to the outcome', () => {
    expect(kindInWords('lot cloisons')).toBeNull();
    expect(kindInWords('')).toBeNull();
  });
});

describe('an action planned', () => {
  const call = { logged: 'call', outcome: 'reached', hasNext: false } as const;

  it('is settled by the call that it announced', () => {
    expect(settles({ ...call, planned: 'follow_up' })).toBe(true);
    expect(settles({ ...call, planned: 'callback' })).toBe(true);
  });

  it('still stands after a call in vain, unless another step replaces it', () => {
    expect(settles({ ...call, outcome: 'no_answer', planned: 'follow_up' })).toBe(false);
    expect(settles({ ...call, outcome: 'voicemail', planned: 'follow_up', hasNext: true })).toBe(true);
  });

  it('is not settled by talking when it is a task, nor by a note', () => {
    expect(settles({ ...call, planned: 'task' })).toBe(false);
    expect(settles({ ...call, logged: 'note', planned: 'follow_up' })).toBe(false);
  });

  it('a meeting is settled by a meeting, a follow-up by an e-mail too', () => {
    expect(settles({ ...call, planned: 'meeting' })).toBe(false);
    expect(settles({ ...call, logged: 'meeting', planned: 'meeting' })).toBe(true);
    expect(settles({ ...call, logged: 'email', planned: 'follow_up' })).toBe(true);
  });
});
