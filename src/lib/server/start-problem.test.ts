import { describe, expect, it } from 'vitest';
import { startWordsEn } from './start.words.en.ts';
import { startWordsFr } from './start.words.fr.ts';
import { asStartProblem, exitCodes, StartProblem, startLanguage } from './start-problem.ts';

function systemError(code: string, more: object = {}): Error {
  return Object.assign(new Error(`${code}: trouble`), { code, ...more });
}

describe('why Jalon does not start', () => {
  it('is said in French, in English to an English terminal', () => {
    expect(startLanguage({})).toBe('fr');
    expect(startLanguage({ LANG: 'de_DE.UTF-8' })).toBe('fr');
    expect(startLanguage({ LANG: 'en_US.UTF-8' })).toBe('en');
    expect(startLanguage({ LANG: 'en_US.UTF-8', LC_ALL: 'fr_FR.UTF-8' })).toBe('fr');
    const problem = new StartProblem('port_taken', { port: 3000 });
    expect(problem.sentence('fr')).toMatch(/^Le port 3000 est déjà pris/);
    expect(problem.sentence('en')).toMatch(/^Port 3000 is already taken/);
  });

  it('quotes the same facts in both languages, and leaves no straight apostrophe in French', () => {
    const facts = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].sort();
    for (const [key, french] of Object.entries(startWordsFr)) {
      expect([key, facts(french)]).toEqual([key, facts(startWordsEn[key as keyof typeof startWordsFr])]);
      expect(french).not.toMatch(/\w'\w| [;!?%:»]|« /);
    }
  });

  it('has an exit code of its own, never 0 or 1', () => {
    for (const code of Object.values(exitCodes)) expect(code).toBeGreaterThan(2);
    expect(exitCodes).toMatchObject({ disk_full: 74, folder_in_use: 75, port_taken: 76, no_permission: 77 });
  });

  it('is recognised in what the system says', () => {
    const listen = { syscall: 'listen', port: 80 };
    for (const [error, code] of [
      [systemError('ENOSPC', { path: '/data' }), 'disk_full'],
      [systemError('53100'), 'disk_full'],
      [new Error('could not extend file: No space left on device'), 'disk_full'],
      [systemError('EACCES', { path: '/root/data' }), 'no_permission'],
      [systemError('EROFS', { path: '/data' }), 'no_permission'],
      [systemError('EADDRINUSE', { ...listen, port: 3000 }), 'port_taken'],
      [systemError('EACCES', listen), 'port_reserved'],
    ] as const) {
      expect(asStartProblem(error)).toMatchObject({ code });
    }
    expect(asStartProblem(systemError('EACCES', { path: '/root/data' }))).toMatchObject({
      facts: { folder: '/root/data' },
    });
    const other = new Error('something else');
    expect(asStartProblem(other)).toBe(other);
  });
});
