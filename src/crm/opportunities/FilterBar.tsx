import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../lib/web/keyboard.ts';
import { Chip } from '../../lib/web/ui/Chip.tsx';
import { Kbd } from '../../lib/web/ui/Kbd.tsx';
import { Menu, type MenuEntry } from '../../lib/web/ui/Menu.tsx';
import { FilterChoice } from './FilterChoice.tsx';
import type { ListFilter } from './list-view.ts';
import { type FilterShown, useFilterChoices, useOtherFilters } from './useFilterChoices.tsx';

/**
 * What is kept in and out, as chips on the left; figures or tools on the right. The board fixes its pipeline and shows
 * open ones only; a list may show anything.
 */
export function FilterBar({
  as,
  filter,
  onChange,
  modified,
  onReset,
  children,
}: {
  as: 'board' | 'list';
  filter: ListFilter;
  onChange: (change: ListFilter) => void;
  /** The view has been changed: the way back to it is shown. */
  modified: boolean;
  onReset: () => void;
  children?: ReactNode;
}) {
  const { t } = useTranslation('opportunities');
  const choices = useFilterChoices(filter, onChange);
  const others = useOtherFilters(filter, onChange);
  const always: FilterShown[] =
    as === 'board'
      ? [{ ...choices.pipeline, on: false }, choices.owner, choices.close]
      : [choices.status, choices.pipeline];
  const sometimes: FilterShown[] =
    as === 'board'
      ? [choices.source]
      : [choices.owner, choices.source, choices.close, choices.withoutAction, choices.toComplete];
  // Chosen in « + filtre » and not answered yet: its choices are open.
  const [asked, setAsked] = useState<string>();
  const shown = [
    ...always,
    ...sometimes.filter(({ on, id }) => on || id === asked),
    ...(as === 'list' ? others : []),
  ];
  const addable = sometimes.filter(({ on, id }) => !on && id !== asked);
  return (
    <div className="bar filters">
      {shown.map(({ clear, ...one }) => (
        <FilterChoice
          key={one.id}
          {...one}
          startOpen={one.id === asked}
          {...(clear ? { onRemove: clear } : {})}
        />
      ))}
      {as === 'list' && <FilterChoice {...choices.sort} />}
      {addable.length > 0 && <AddFilter addable={addable} onAsk={setAsked} onChange={onChange} />}
      {modified && (
        <button type="button" className="btn sm g" onClick={onReset}>
          {t('filter.reset')}
        </button>
      )}
      <span className="sp" />
      {children}
    </div>
  );
}

/** « + filtre »: the filters that are not there yet, on the key F. */
function AddFilter({
  addable,
  onAsk,
  onChange,
}: {
  addable: readonly FilterShown[];
  onAsk: (id: string) => void;
  onChange: (change: ListFilter) => void;
}) {
  const { t } = useTranslation('opportunities');
  const place = useRef<HTMLSpanElement>(null);
  useShortcuts([
    { keys: 'F', label: t('filter.key'), run: () => place.current?.querySelector('button')?.click() },
  ]);
  const entries: MenuEntry[] = addable.map(({ id, label, entries: choices }) => ({
    label,
    onSelect: () => (choices.length > 0 ? onAsk(id) : onChange({ [id]: true })),
  }));
  return (
    <span ref={place} className="addf">
      <Menu
        title={t('filter.choose')}
        trigger={
          <Chip
            className="add"
            label={
              <>
                {t('filter.add')} <Kbd keys="F" />
              </>
            }
          />
        }
        entries={entries}
      />
    </span>
  );
}
