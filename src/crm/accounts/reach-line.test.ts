import { describe, expect, it } from 'vitest';
import { splitEmail, splitPhone } from './reach-line.ts';

describe('how one is reached, on one line', () => {
  it('parts a number from what it is for', () => {
    expect(splitPhone('02 61 91 04 12 standard')).toEqual({ number: '02 61 91 04 12', label: 'standard' });
    expect(splitPhone('+32 2 513 89 40 (siège)')).toEqual({ number: '+32 2 513 89 40', label: 'siège' });
    expect(splitPhone(' 0639980412 ')).toEqual({ number: '0639980412', label: '' });
  });

  it('keeps what is no number as it was typed', () => {
    expect(splitPhone('poste 12')).toEqual({ number: 'poste 12', label: '' });
  });

  it('parts an address from what it is for', () => {
    expect(splitEmail('compta@delmas.example, comptabilité')).toEqual({
      address: 'compta@delmas.example',
      label: 'comptabilité',
    });
    expect(splitEmail('sophie@delmas.example')).toEqual({ address: 'sophie@delmas.example', label: '' });
  });
});
