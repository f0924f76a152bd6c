import { GripVertical } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCardDrag, useCardDrop } from './board/drag.ts';
import { Menu } from './Menu.tsx';

export interface SortableItem {
  readonly id: string;
  readonly name: string;
}

/** Rows that are put in order: dragged, moved with the arrows on their handle, or through its menu (WCAG 2.5.7). */
export function SortableList<Item extends SortableItem>({
  label,
  items,
  onMove,
  children,
}: {
  label: string;
  items: readonly Item[];
  /** `to` is the place the item gets, from 0; absent where the order is not one's own to change. */
  onMove?: ((item: Item, to: number) => void) | undefined;
  children: (item: Item) => ReactNode;
}) {
  return (
    <ol className="sortable" aria-label={label}>
      {items.map((item, index) => (
        <Row key={item.id} item={item} index={index} items={items} onMove={onMove}>
          {children(item)}
        </Row>
      ))}
    </ol>
  );
}

function Row<Item extends SortableItem>({
  item,
  index,
  items,
  onMove,
  children,
}: {
  item: Item;
  index: number;
  items: readonly Item[];
  onMove: ((item: Item, to: number) => void) | undefined;
  children: ReactNode;
}) {
  const row = useRef<HTMLLIElement>(null);
  const dragging = useCardDrag(row, item.id, onMove !== undefined);
  const over = useCardDrop(row, item.id, (id) => {
    const dropped = items.find((one) => one.id === id);
    if (dropped && dropped !== item) onMove?.(dropped, index);
  });
  return (
    <li ref={row} className={`${dragging ? 'dragging' : ''} ${over && !dragging ? 'over' : ''}`}>
      {onMove && <Handle item={item} index={index} last={items.length - 1} onMove={onMove} />}
      {children}
    </li>
  );
}

function Handle<Item extends SortableItem>({
  item,
  index,
  last,
  onMove,
}: {
  item: Item;
  index: number;
  last: number;
  onMove: (item: Item, to: number) => void;
}) {
  const { t } = useTranslation('ui');
  const move = (to: number) => {
    if (to >= 0 && to <= last) onMove(item, to);
  };
  const hear = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    // The open menu has the arrows for itself.
    if (step === 0 || event.currentTarget.getAttribute('aria-expanded') === 'true') return;
    event.preventDefault();
    event.stopPropagation();
    move(index + step);
  };
  return (
    <Menu
      title={item.name}
      trigger={
        <button
          type="button"
          className="bare handle"
          aria-label={t('move', { name: item.name })}
          title={t('moveHow')}
          onKeyDownCapture={hear}
        >
          <GripVertical className="i" />
        </button>
      }
      entries={[
        { label: t('moveUp'), keys: 'ArrowUp', onSelect: () => move(index - 1) },
        { label: t('moveDown'), keys: 'ArrowDown', onSelect: () => move(index + 1) },
        { label: t('moveFirst'), onSelect: () => move(0) },
        { label: t('moveLast'), onSelect: () => move(last) },
      ]}
    />
  );
}
