import { createContext, useContext, useEffect, useRef } from 'react';
import { isCharacterKey, strokeOf } from './keys.ts';
import { preferences } from './preferences.ts';

/** A key, what it does, and the words of the help page (`?`); no label, no line there. */
export interface Shortcut {
  /** `J`, `1`, `Ctrl+K`, `Shift+O`, `Enter`, or a sequence: `G A`. */
  readonly keys: string;
  readonly run: (event: KeyboardEvent) => void;
  readonly label?: string;
  /** Also while writing in a field; only for keys that write nothing. */
  readonly whileTyping?: boolean;
  /** Runs again while the key is held down. */
  readonly repeat?: boolean;
}

/** Who hears a key first: an open part (log bar), then the screen, then what holds everywhere. */
export type Level = 'everywhere' | 'screen' | 'part';

/** How many dialogs stand around a component: a dialog silences everything under it. */
export const DialogDepth = createContext(0);

interface Scope {
  readonly depth: number;
  readonly level: Level;
  shortcuts: readonly Shortcut[];
}

const order: Record<Level, number> = { everywhere: 0, screen: 1, part: 2 };
const alwaysOurs = new Set(['Ctrl+K', '?', 'Z']);
const patience = 1500;

let scopes: Scope[] = [];
let pending = '';
let pendingSince = 0;

/** Listens to these keys while the component is shown and `active`. */
export function useShortcuts(
  shortcuts: readonly Shortcut[],
  { level = 'screen', active = true }: { level?: Level; active?: boolean } = {},
): void {
  const depth = useContext(DialogDepth);
  const scope = useRef<Scope>(undefined);
  useEffect(() => {
    if (!active) return;
    const mine: Scope = { depth, level, shortcuts: [] };
    scope.current = mine;
    scopes = [...scopes, mine];
    return () => {
      scope.current = undefined;
      scopes = scopes.filter((other) => other !== mine);
    };
  }, [depth, level, active]);
  useEffect(() => {
    if (scope.current) scope.current.shortcuts = shortcuts;
  });
}

/** What the help page lists: the keys that work now, those of the screen and those that work everywhere. */
export function listShortcuts(): { here: Shortcut[]; everywhere: Shortcut[] } {
  const labelled = (everywhere: boolean) =>
    inHearingOrder()
      .filter((scope) => (scope.level === 'everywhere') === everywhere)
      .flatMap((scope) => scope.shortcuts.filter((shortcut) => shortcut.label));
  return { here: labelled(false), everywhere: labelled(true) };
}

/** Starts listening; answers how to stop. */
export function installKeyboard(): () => void {
  document.addEventListener('keydown', hear);
  return () => document.removeEventListener('keydown', hear);
}

function hear(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const stroke = strokeOf(event);
  if (!stroke) return;
  const sequence = pending && event.timeStamp - pendingSince < patience ? `${pending} ${stroke}` : '';
  pending = '';
  const found = (sequence && find(sequence, event)) || find(stroke, event);
  if (found === 'begun') {
    pending = stroke;
    pendingSince = event.timeStamp;
    event.preventDefault();
  } else if (found) {
    event.preventDefault();
    found.run(event);
  }
}

/** The shortcut that answers these keys, `begun` when they open a sequence, undefined when nobody listens. */
function find(keys: string, event: KeyboardEvent): Shortcut | 'begun' | undefined {
  const fits = (shortcut: Shortcut) => shortcut.keys === keys && mayRun(shortcut, event);
  for (const scope of inHearingOrder(alwaysOurs.has(keys))) {
    const exact = scope.shortcuts.find(fits);
    if (exact) return exact;
    const opens = (shortcut: Shortcut) => shortcut.keys.startsWith(`${keys} `) && mayRun(shortcut, event);
    if (scope.shortcuts.some(opens)) return 'begun';
  }
  return undefined;
}

function mayRun(shortcut: Shortcut, event: KeyboardEvent): boolean {
  if (event.repeat && !shortcut.repeat) return false;
  if (isCharacterKey(shortcut.keys) && !preferences().singleKeys) return false;
  if (isTyping(event.target) && !shortcut.whileTyping && !shortcut.keys.startsWith('Ctrl+')) return false;
  const activates = shortcut.keys === 'Enter' || shortcut.keys === 'Space';
  return !(activates && answersEnter(event.target));
}

/** Nearest first, under the topmost dialog only; the keys that are always ours ask everywhere first. */
function inHearingOrder(oursFirst = false): Scope[] {
  const depth = Math.max(0, ...scopes.map((scope) => scope.depth));
  const heard = scopes.filter((scope) => scope.depth === depth).toReversed();
  const nearest = heard.sort((a, b) => order[b.level] - order[a.level]);
  return oursFirst && depth === 0 ? nearest.toReversed() : nearest;
}

const writable = new Set(['text', 'search', 'email', 'password', 'tel', 'url', 'number', 'date', 'time']);

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return writable.has(target.type);
  return (
    target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  );
}

function answersEnter(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const control = target.closest('button, a[href], summary, [role="menuitem"], [role="option"]');
  return control !== null && !['radio', 'checkbox'].includes(control.getAttribute('role') ?? '');
}
