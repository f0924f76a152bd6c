import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../lib/web/keyboard.ts';
import type { CardAct } from './BoardCard.tsx';
import type { Opportunity } from './opportunity.contract.ts';
import type { Stage } from './pipeline.contract.ts';

/**
 * The keys of the board: `J` `K` and arrows walk through the cards, digits move the one that has the focus to that
 * stage, `C` closes, `R` plans or postpones. A card keeps the focus when it changes column.
 */
export function useBoardKeys(
  board: RefObject<HTMLElement | null>,
  {
    cards,
    stages,
    mayMove,
    mayClose,
    onMove,
    onAct,
  }: {
    cards: readonly Opportunity[];
    stages: readonly Stage[];
    mayMove: boolean;
    mayClose: boolean;
    onMove: (card: Opportunity, stage: Stage) => void;
    onAct: (card: Opportunity, act: CardAct) => void;
  },
): void {
  const { t } = useTranslation('opportunities');
  const focused = useRef<string>(undefined);

  useEffect(() => {
    const place = board.current;
    const enter = ({ target }: FocusEvent) => {
      focused.current = idAt(target as Element);
    };
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget) focused.current = undefined;
    };
    place?.addEventListener('focusin', enter);
    place?.addEventListener('focusout', leave);
    return () => {
      place?.removeEventListener('focusin', enter);
      place?.removeEventListener('focusout', leave);
    };
  }, [board]);
  // React draws a moved card anew in its other column; the focus would fall on the page.
  useLayoutEffect(() => {
    if (focused.current && document.activeElement === document.body) linkOf(focused.current)?.focus();
  });

  const current = () => cards.find(({ id }) => id === idAt(document.activeElement));
  const go = (link: HTMLElement | null | undefined) => {
    link?.focus();
    link?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const walk = (step: number) => {
    const links = linksIn(placeAt(document.activeElement));
    const at = links.indexOf(document.activeElement as HTMLElement);
    go(at < 0 ? firstLink() : links[Math.min(links.length - 1, Math.max(0, at + step))]);
  };
  const across = (step: number) => {
    const places = [...(board.current?.querySelectorAll<HTMLElement>('.col, .shelf') ?? [])];
    const from = placeAt(document.activeElement);
    const row = from ? linksIn(from).indexOf(document.activeElement as HTMLElement) : 0;
    let at = from ? places.indexOf(from) + step : 0;
    while (places[at] && !places[at]?.querySelector('[data-card]')) at += step || 1;
    const links = linksIn(places[at]);
    go(links[Math.min(row, links.length - 1)]);
  };
  const on = (act: (card: Opportunity) => void) => () => {
    const card = current();
    if (card) act(card);
  };

  useShortcuts([
    { keys: 'J', label: t('keys.walk'), run: () => walk(1), repeat: true },
    { keys: 'K', label: t('keys.walk'), run: () => walk(-1), repeat: true },
    { keys: 'ArrowDown', run: () => walk(1), repeat: true },
    { keys: 'ArrowUp', run: () => walk(-1), repeat: true },
    { keys: 'ArrowRight', label: t('keys.column'), run: () => across(1), repeat: true },
    { keys: 'ArrowLeft', label: t('keys.column'), run: () => across(-1), repeat: true },
    ...(mayMove
      ? [
          ...stages.slice(0, 9).map((stage, index) => ({
            keys: String(index + 1),
            label: t('keys.stage', { name: stage.name }),
            run: on((card) => onMove(card, stage)),
          })),
          {
            keys: 'R',
            label: t('keys.postpone'),
            run: on((card) => onAct(card, card.hold ? 'redate' : 'plan')),
          },
        ]
      : []),
    ...(mayClose ? [{ keys: 'C', label: t('keys.close'), run: on((card) => onAct(card, 'close')) }] : []),
  ]);

  function linkOf(id: string) {
    return board.current?.querySelector<HTMLElement>(`[data-card="${id}"] .goes`);
  }

  function firstLink() {
    return board.current?.querySelector<HTMLElement>('[data-card] .goes');
  }
}

function idAt(element: Element | null): string | undefined {
  return element?.closest<HTMLElement>('[data-card]')?.dataset.card;
}

function placeAt(element: Element | null): HTMLElement | null | undefined {
  return element?.closest<HTMLElement>('.col, .shelf');
}

function linksIn(place: HTMLElement | null | undefined): HTMLElement[] {
  return [...(place?.querySelectorAll<HTMLElement>('[data-card] .goes') ?? [])];
}
