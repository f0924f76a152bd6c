import { describe, expect, it } from 'vitest';
import { isCharacterKey, strokeOf } from './keys.ts';

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

describe('a key press', () => {
  it('on the top row of a French keyboard is a digit, without Shift', () => {
    expect(strokeOf({ ...plain, key: 'é', code: 'Digit2' })).toBe('2');
    expect(strokeOf({ ...plain, key: '2', code: 'Digit2', shiftKey: true })).toBe('2');
    expect(strokeOf({ ...plain, key: '7', code: 'Numpad7' })).toBe('7');
  });

  it('on an English keyboard with Shift is the sign, not the digit', () => {
    expect(strokeOf({ ...plain, key: '!', code: 'Digit1', shiftKey: true })).toBe('!');
  });

  it('is a letter by its character, and Shift by its modifier', () => {
    expect(strokeOf({ ...plain, key: 'a', code: 'KeyQ' })).toBe('A');
    expect(strokeOf({ ...plain, key: 'O', code: 'KeyO' })).toBe('O');
    expect(strokeOf({ ...plain, key: 'O', code: 'KeyO', shiftKey: true })).toBe('Shift+O');
    expect(strokeOf({ ...plain, key: 'k', code: 'KeyK', ctrlKey: true })).toBe('Ctrl+K');
    expect(strokeOf({ ...plain, key: 'k', code: 'KeyK', metaKey: true })).toBe('Ctrl+K');
  });

  it('is the sign itself wherever the keyboard puts it', () => {
    expect(strokeOf({ ...plain, key: '?', code: 'KeyM', shiftKey: true })).toBe('?');
    expect(strokeOf({ ...plain, key: 'ArrowUp', code: 'ArrowUp', shiftKey: true })).toBe('Shift+ArrowUp');
    expect(strokeOf({ ...plain, key: ' ', code: 'Space' })).toBe('Space');
  });

  it('of a modifier alone is nothing', () => {
    expect(strokeOf({ ...plain, key: 'Shift', code: 'ShiftLeft', shiftKey: true })).toBe('');
    expect(strokeOf({ ...plain, key: '@', code: 'Digit0', altKey: true })).toBe('');
  });
});

describe('single keys', () => {
  it('can be told from those that stay when they are switched off', () => {
    expect(['J', '1', '?', 'Shift+O', 'G A', 'Space'].every(isCharacterKey)).toBe(true);
    expect(['Ctrl+K', 'Enter', 'Escape', 'ArrowDown', 'Shift+ArrowUp'].some(isCharacterKey)).toBe(false);
  });
});
