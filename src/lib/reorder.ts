/** A list whose rows keep their place as a number: what must be written so that one row stands elsewhere. */

/** The rows whose position changes, with the one they get, when `moved` goes to place `to`. */
export function reordered<Row extends { id: string; position: number }>(
  rows: readonly Row[],
  moved: Row,
  to: number,
): { row: Row; position: number }[] {
  const others = rows.filter(({ id }) => id !== moved.id);
  const order = [...others.slice(0, to), moved, ...others.slice(to)];
  return order
    .map((row, position) => ({ row, position }))
    .filter(({ row, position }) => row.position !== position);
}
