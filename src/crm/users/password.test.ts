import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalPassword, refusePassword } from './password.ts';

const about = ['Julie Morvan', 'julie.morvan@atelier-morvan.example', 'Atelier Morvan'];

describe('choosing a password', () => {
  it.each([
    'le train de 8 h 12 est en retard',
    'correct horse battery staple',
    'Tournevis-ocre/78 lampes',
    'ÉTABLI de chêne massif',
    'xK9#mPq2$vL7',
    '木工房へようこそ、今日は何を作りますか',
    '🪵🔨🪚📐🧰🪛🔩🪜🧱🏠🚪🪟',
  ])('accepts « %s »', (password) => {
    expect(refusePassword(password, about)).toBeNull();
  });

  it.each([
    'motdepasse123',
    'Motdepasse2026!',
    'Mot de passe 1!',
    'M0td3p@sse!!',
    'p@ssw0rd1234',
    'azertyuiop123',
    'azerty123456',
    '123456789012',
    'qwertyuiopas',
    'aaaaaaaaaaaaaaaa',
    'abababababab',
    'abcdefghijklm',
    'poiuytreza12',
    'soleilsoleil',
    'Bienvenue2026',
    'jetaimejetaime',
    '1a2z3e4r5t6y',
    '!@#$%^&*()_+',
    'chocolat-vanille',
  ])('refuses « %s », which anybody would try', (password) => {
    expect(refusePassword(password, about)).toMatchObject({
      code: 'password_too_weak',
      field: 'password',
      facts: { reason: 'common' },
    });
  });

  it('refuses what is known of the person or the company', () => {
    expect(refusePassword('juliemorvan2026', about)?.facts).toEqual({ reason: 'common' });
    expect(refusePassword('Atelier-Morvan-75', about)?.facts).toEqual({ reason: 'common' });
    expect(refusePassword('juliemorvan2026', [])).toBeNull();
  });

  it('counts characters, not bytes: eleven are too few, twelve will do', () => {
    expect(refusePassword('éàùçôîêûëïa')?.facts).toEqual({ reason: 'too_short' });
    expect(refusePassword('éàùçôîêûëïak')).toBeNull();
    expect(refusePassword('e\u0301a\u0300u\u0300c\u0327o\u0302i\u0302')?.facts).toEqual({
      reason: 'too_short',
    });
  });

  it('refuses more than 512 characters', () => {
    expect(refusePassword(`bois ${'clair '.repeat(100)}`)?.facts).toEqual({ reason: 'too_long' });
  });

  it('reads « é » the same from every keyboard', () => {
    expect(normalPassword('che\u0302ne')).toBe(normalPassword('ch\u00eane'));
  });

  it('answers at once whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 512 }), (password) => {
        const began = performance.now();
        refusePassword(password, about);
        expect(performance.now() - began).toBeLessThan(2000);
      }),
      { numRuns: 200 },
    );
    const began = performance.now();
    refusePassword('aze123les'.repeat(56), about);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
