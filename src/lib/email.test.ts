import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emailDomain, emailsIn, normaliseEmail } from './email.ts';

describe('one address', () => {
  test.each([
    ['Paul.Martin@Dupont.FR', 'paul.martin@dupont.fr'],
    [' paul@dupont.fr ', 'paul@dupont.fr'],
    ['mailto:paul@dupont.fr', 'paul@dupont.fr'],
    ['Paul Martin <paul@dupont.fr>', 'paul@dupont.fr'],
    ['paul@dupont.fr;', 'paul@dupont.fr'],
    ['paul+devis@sous.dupont.co', 'paul+devis@sous.dupont.co'],
    ['contact@école.fr', 'contact@école.fr'],
    ['\ufeffpaul@dupont.fr', 'paul@dupont.fr'],
  ])('« %s » is %s', (text, address) => {
    expect(normaliseEmail(text)).toBe(address);
  });

  test.each([
    '',
    'paul',
    'paul@',
    '@dupont.fr',
    'paul@dupont',
    'paul@@dupont.fr',
    'a b@dupont.fr',
    'paul..m@dupont.fr',
    'paul@-dupont.fr',
    'paul@dupont.fr / anne@dupont.fr',
    `${'a'.repeat(65)}@dupont.fr`,
    `a@${'b'.repeat(300)}.fr`,
  ])('« %s » is no address', (text) => {
    expect(normaliseEmail(text)).toBeNull();
  });

  test('every address that looks like one is kept, and normalising twice changes nothing', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const normal = normaliseEmail(address);
        if (normal !== null) expect(normaliseEmail(normal)).toBe(normal);
        if (/^[a-z0-9.]+@[a-z0-9.]+$/i.test(address)) expect(normal).toBe(address.toLowerCase());
      }),
    );
  });
});

describe('several addresses in a cell', () => {
  test('each is found once', () => {
    expect(emailsIn('paul@dupont.fr / Anne <anne@dupont.fr>; PAUL@dupont.fr')).toEqual([
      'paul@dupont.fr',
      'anne@dupont.fr',
    ]);
    expect(emailsIn('pas de mail')).toEqual([]);
  });

  test('the domain is what colleagues share', () => {
    expect(emailDomain('paul@dupont.fr')).toBe('dupont.fr');
  });
});
