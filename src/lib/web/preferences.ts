import { useSyncExternalStore } from 'react';

/** Tastes of this person, kept on this device so that the first paint is right, and in the profile for the others. */
export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark';
  readonly density: 'compact' | 'normal' | 'confort';
  readonly singleKeys: boolean;
}

const untouched: Preferences = { theme: 'system', density: 'normal', singleKeys: true };
const place = 'jalon.preferences';
const listeners = new Set<() => void>();
let current: Preferences = { ...untouched, ...read() };

export function preferences(): Preferences {
  return current;
}

/** Keeps what changed, and shows it at once. */
export function setPreferences(change: Partial<Preferences>): void {
  const known = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  current = { ...current, ...known };
  try {
    localStorage.setItem(place, JSON.stringify(current));
  } catch {
    // Private browsing may refuse storage: the choice then holds for this page only.
  }
  showPreferences();
  for (const listener of listeners) listener();
}

/** Writes theme and density where the style sheet reads them. */
export function showPreferences(): void {
  const { dataset } = document.documentElement;
  if (current.theme === 'system') delete dataset.theme;
  else dataset.theme = current.theme;
  if (current.density === 'normal') delete dataset.density;
  else dataset.density = current.density;
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, preferences);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): Partial<Preferences> {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '{}');
  } catch {
    return {};
  }
}
