/** What a person pressed, written the way the product writes it: `1`, `J`, `Shift+O`, `Ctrl+K`, `ArrowDown`, `?`. */

export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/**
 * The stroke of a key press, or `''` for a modifier alone. Digits are read by physical key, so the AZERTY top row
 * needs no Shift; letters by character, with Shift told by the modifier and never by the letter's case.
 */
export function strokeOf(press: KeyPress): string {
  if (modifiers.has(press.key) || press.altKey) return '';
  const control = press.ctrlKey || press.metaKey ? 'Ctrl+' : '';
  const digit = digitOf(press);
  if (digit) return control + digit;
  if (press.key === ' ') return `${control}${press.shiftKey ? 'Shift+' : ''}Space`;
  const letter = [...press.key].length === 1;
  const shiftTells = !letter || press.key.toLowerCase() !== press.key.toUpperCase();
  return `${control}${press.shiftKey && shiftTells ? 'Shift+' : ''}${letter ? press.key.toUpperCase() : press.key}`;
}

/** True for what can be switched off (WCAG 2.1.4): letters, digits and signs alone, Shift included, and sequences. */
export function isCharacterKey(keys: string): boolean {
  const last = keys.split(' ').at(-1) ?? '';
  if (last.includes('Ctrl+')) return false;
  const bare = last.replace('Shift+', '');
  return bare === 'Space' || [...bare].length === 1;
}

const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process']);

function digitOf(press: KeyPress): string | undefined {
  const physical = /^(?:Digit|Numpad)(\d)$/.exec(press.code)?.[1];
  if (!physical) return undefined;
  const shiftedSign = press.shiftKey && !/^\d$/.test(press.key);
  return shiftedSign ? undefined : physical;
}
