import type { ShapeName } from './ui/Shape.tsx';

/** What has just been done, said for ten seconds, with the way back. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly shape?: ShapeName | undefined;
  /** Takes it back; absent where there is no way back. */
  readonly undo?: (() => Promise<unknown> | undefined) | undefined;
  /** Something went wrong: red edge, and it stays until closed. */
  readonly wrong?: boolean | undefined;
}

/** Ten seconds to change one's mind (DESIGN 8: undo, don't ask). */
export const toastSeconds = 10;

let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

export function shownToasts(): readonly Toast[] {
  return toasts;
}

/** Says something at the bottom left; at most three at once, the oldest leaves first. */
export function say(toast: Omit<Toast, 'id'>): number {
  const id = nextId++;
  change([...toasts, { ...toast, id }].slice(-3));
  return id;
}

export function dismissToast(id: number): void {
  change(toasts.filter((toast) => toast.id !== id));
}

/** The last thing that can still be taken back, for the key Z. */
export function lastUndoable(): Toast | undefined {
  return toasts.findLast((toast) => toast.undo);
}

export function onToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}
