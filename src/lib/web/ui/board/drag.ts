import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useRef, useState } from 'react';

/** Dragging cards between columns. Every drag also has a key and a menu (WCAG 2.5.7); this is only the mouse's way. */

/** Makes the element a card that can be picked up; `dragging` while it is in the hand. */
export function useCardDrag(card: RefObject<HTMLElement | null>, id: string, enabled = true): boolean {
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const element = card.current;
    if (!element || !enabled) return;
    return draggable({
      element,
      getInitialData: () => ({ cardId: id }),
      onDragStart: () => setDragging(true),
      onDrop: () => setDragging(false),
    });
  }, [card, id, enabled]);
  return dragging;
}

/** Makes the element a column that takes cards; `over` while one hangs above it. */
export function useCardDrop(
  column: RefObject<HTMLElement | null>,
  columnId: string,
  onCard: (cardId: string) => void,
): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onCard);
  useEffect(() => {
    latest.current = onCard;
  });
  useEffect(() => {
    const element = column.current;
    if (!element) return;
    return combine(
      dropTargetForElements({
        element,
        getData: () => ({ columnId }),
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: ({ source }) => {
          setOver(false);
          if (typeof source.data.cardId === 'string') latest.current(source.data.cardId);
        },
      }),
      monitorForElements({ onDrop: () => setOver(false) }),
    );
  }, [column, columnId]);
  return over;
}

/** Whether a card is in the hand: places that are hidden while empty then show themselves. */
export function useDragUnderWay(): boolean {
  const [underWay, setUnderWay] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = monitorForElements({
      // After the browser has taken its picture of the card: moving things before would cancel the drag.
      onDragStart: () => {
        timer = setTimeout(() => setUnderWay(true), 0);
      },
      onDrop: () => {
        clearTimeout(timer);
        setUnderWay(false);
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  return underWay;
}
