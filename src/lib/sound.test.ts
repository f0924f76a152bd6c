import { describe, expect, it } from 'vitest';
import { soundKey } from './sound.ts';

describe('names heard on the phone', () => {
  it.each([
    ['thevenot', 'tevenaud'],
    ['dupond', 'dupont'],
    ['lefebvre', 'lefevre'],
    ['philippe', 'filipe'],
    ['gauthier', 'gautier'],
    ['moreau', 'morau'],
    ['bailly', 'bailli'],
    ['guerin', 'guerain'],
    ['quentin', 'kentin'],
    ['chanel', 'shanel'],
    ['georges', 'jorge'],
  ])('« %s » and « %s » sound alike', (one, other) => {
    expect(soundKey(one)).toBe(soundKey(other));
    expect(soundKey(one)).not.toBe('');
  });

  it.each([
    ['martin', 'bernard'],
    ['dupont', 'dupuis'],
    ['moreau', 'morel'],
    ['garnier', 'gautier'],
  ])('« %s » and « %s » do not', (one, other) => expect(soundKey(one)).not.toBe(soundKey(other)));

  it('leaves out words with too little to hear', () => expect(soundKey('pet')).toBe(''));
});
