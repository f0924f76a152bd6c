/** The list that a record was opened from: its previous and next are that list's, in that list's order. */
export interface Walk {
  /** Which list it was, for the words beside the arrows. */
  readonly name: string;
  readonly ids: readonly string[];
}

const place = 'jalon.walk';
let walk: Walk | undefined;

/** Further than anybody walks with the arrows. */
const most = 500;

/** Kept for this tab, so that a reloaded record still knows where it comes from. */
export function rememberWalk(name: string, ids: readonly string[]): void {
  const next = { name, ids: [...new Set(ids)].slice(0, most) };
  if (walk?.name === name && walk.ids.join() === next.ids.join()) return;
  walk = next;
  try {
    sessionStorage.setItem(place, JSON.stringify(walk));
  } catch {
    // Without storage the walk holds until the page is loaded again.
  }
}

/** The list this record stands in, or undefined when it was opened from somewhere else. */
export function walkAround(id: string): Walk | undefined {
  walk ??= kept();
  return walk?.ids.includes(id) ? walk : undefined;
}

/** Records before and after this one, and its place from 1. */
export function placeInWalk({ ids }: Walk, id: string) {
  const index = ids.indexOf(id);
  return { at: index + 1, of: ids.length, previous: ids[index - 1], next: ids[index + 1] };
}

function kept(): Walk | undefined {
  try {
    const read: unknown = JSON.parse(sessionStorage.getItem(place) ?? 'null');
    return isWalk(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function isWalk(read: unknown): read is Walk {
  if (typeof read !== 'object' || read === null) return false;
  const { name, ids } = read as Partial<Walk>;
  return typeof name === 'string' && Array.isArray(ids) && ids.every((id) => typeof id === 'string');
}
