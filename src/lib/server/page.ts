/**
 * Reading position of a list. The cursor holds the sort value and id of the last row, so that rows added or removed
 * meanwhile neither repeat nor hide others.
 */
export interface Cursor {
  readonly value: string | number | null;
  readonly id: string;
}

export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.value, cursor.id])).toString('base64url');
}

/** Null when the text is no cursor of ours. */
export function readCursor(text: string | undefined): Cursor | null {
  if (!text) return null;
  try {
    const [value, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [unknown, unknown];
    const fits =
      (typeof value === 'string' || typeof value === 'number' || value === null) && typeof id === 'string';
    return fits && /^[0-9a-f-]{36}$/.test(id) ? { value, id } : null;
  } catch {
    return null;
  }
}

/** Cuts one row more than the page to know whether there is a next one. */
export function cutPage<Row>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (last: Row) => Cursor,
): { rows: Row[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, nextCursor: rows.length > limit && last ? writeCursor(cursorOf(last)) : null };
}
