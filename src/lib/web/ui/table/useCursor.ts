import { useState } from 'react';
import { type Shortcut, useShortcuts } from '../../keyboard.ts';

/**
 * The row one stands on: `J` `K` and arrows walk, `X` selects, `Shift ↑↓` extends, `Enter` opens.
 * Ids rather than positions, so that a row stays current while others come and go.
 */
export function useCursor<Row extends { id: string }>(
  rows: readonly Row[],
  {
    onOpen,
    onReach,
    selectable = true,
    active = true,
    labels,
    more = [],
  }: {
    onOpen: (row: Row) => void;
    /** Brings the row into view. */
    onReach?: (index: number) => void;
    selectable?: boolean;
    active?: boolean;
    labels: { walk: string; open: string; select: string };
    /** The other keys of the list; they get the current row. */
    more?: readonly (Omit<Shortcut, 'run'> & { run: (row: Row, event: KeyboardEvent) => void })[];
  },
) {
  const [currentId, setCurrentId] = useState<string>();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const index = rows.findIndex((row) => row.id === currentId);
  const current = rows[index];

  const walk = (step: number, extend = false) => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, index < 0 ? 0 : index + step))];
    if (!next) return;
    if (extend) setSelected(new Set([...selected, ...(current ? [current.id] : []), next.id]));
    setCurrentId(next.id);
    onReach?.(rows.indexOf(next));
  };
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    setSelected(next);
  };

  useShortcuts(
    [
      { keys: 'J', label: labels.walk, run: () => walk(1), repeat: true },
      { keys: 'K', label: labels.walk, run: () => walk(-1), repeat: true },
      { keys: 'ArrowDown', run: () => walk(1), repeat: true },
      { keys: 'ArrowUp', run: () => walk(-1), repeat: true },
      { keys: 'Enter', label: labels.open, run: () => current && onOpen(current) },
      ...(selectable
        ? [
            { keys: 'X', label: labels.select, run: () => current && toggle(current.id) },
            { keys: 'Shift+ArrowDown', run: () => walk(1, true), repeat: true },
            { keys: 'Shift+ArrowUp', run: () => walk(-1, true), repeat: true },
            { keys: 'Escape', run: () => setSelected(new Set()) },
          ]
        : []),
      ...more.map((shortcut) => ({
        ...shortcut,
        run: (event: KeyboardEvent) => current && shortcut.run(current, event),
      })),
    ],
    { active },
  );

  return { current, setCurrent: setCurrentId, selected, setSelected, toggle };
}
