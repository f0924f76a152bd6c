import { Dialog as Base } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { Fragment, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { DialogDepth } from '../keyboard.ts';
import { Silence } from './Dialog.tsx';
import { Kbd } from './Kbd.tsx';

export interface PaletteEntry {
  id: string;
  sign: ReactNode;
  label: ReactNode;
  detail?: ReactNode;
  /** On the right, before the key: an amount, a number to call. */
  aside?: ReactNode;
  /** The key that does it elsewhere: a reminder, Enter runs it here. */
  keys?: string;
  onRun: (how: { control: boolean }) => void;
}

export interface PaletteGroup {
  title: string;
  entries: readonly PaletteEntry[];
}

/** Search and act: a combobox over records, actions and creation. Arrows choose, Enter runs. */
export function Palette({
  open,
  onClose,
  label,
  query,
  onQuery,
  groups,
  busy,
  scope,
  footer,
  empty,
  onKey,
}: {
  open: boolean;
  onClose: () => void;
  label: string;
  query: string;
  onQuery: (query: string) => void;
  groups: readonly PaletteGroup[];
  busy?: boolean;
  scope?: ReactNode;
  footer?: ReactNode;
  empty?: ReactNode;
  /** Hears a key before the palette does, with the entry one stands on; preventing its default keeps it. */
  onKey?: (event: KeyboardEvent<HTMLInputElement>, current: PaletteEntry | undefined) => void;
}) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [at, setAt] = useState(0);
  const entries = groups.flatMap((group) => group.entries);
  const current = entries[Math.min(at, entries.length - 1)];
  useEffect(() => {
    if (current) document.getElementById(`${id}-${current.id}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, current]);

  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="scrim" />
        <Base.Popup className="dlg pal" aria-label={label} initialFocus={field}>
          <DialogDepth value={100}>
            <Silence />
          </DialogDepth>
          <div className="pin">
            <Search className="i" />
            <input
              ref={field}
              role="combobox"
              aria-expanded="true"
              aria-controls={`${id}-list`}
              aria-autocomplete="list"
              aria-activedescendant={current && `${id}-${current.id}`}
              aria-label={label}
              placeholder={label}
              autoComplete="off"
              spellCheck={false}
              value={query}
              onChange={(event) => {
                setAt(0);
                onQuery(event.target.value);
              }}
              onKeyDown={hear}
            />
            {scope}
          </div>
          <div className="pgr" role="listbox" id={`${id}-list`} aria-label={label} aria-busy={busy}>
            {groups.map((group) => (
              <Fragment key={group.title}>
                <h4 role="presentation">{group.title}</h4>
                {group.entries.map((entry) => (
                  <PaletteLine
                    key={entry.id}
                    id={`${id}-${entry.id}`}
                    entry={entry}
                    on={entry === current}
                    onHover={() => setAt(entries.indexOf(entry))}
                    onRun={run}
                  />
                ))}
              </Fragment>
            ))}
          </div>
          {entries.length === 0 && empty}
          {footer && <footer className="pft">{footer}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );

  function hear(event: KeyboardEvent<HTMLInputElement>) {
    onKey?.(event, current);
    if (event.defaultPrevented) return setAt(0);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step) {
      event.preventDefault();
      setAt((Math.min(at, entries.length - 1) + step + entries.length) % Math.max(1, entries.length));
    } else if (event.key === 'Enter' && current) {
      event.preventDefault();
      run(current, { control: event.ctrlKey || event.metaKey });
    }
  }

  function run(entry: PaletteEntry, how: { control: boolean }) {
    onClose();
    entry.onRun(how);
  }
}

function PaletteLine({
  id,
  entry,
  on,
  onHover,
  onRun,
}: {
  id: string;
  entry: PaletteEntry;
  on: boolean;
  onHover: () => void;
  onRun: (entry: PaletteEntry, how: { control: boolean }) => void;
}) {
  return (
    <button
      type="button"
      id={id}
      role="option"
      aria-selected={on}
      tabIndex={-1}
      className={on ? 'pi on' : 'pi'}
      onMouseMove={onHover}
      onClick={(event) => onRun(entry, { control: event.ctrlKey || event.metaKey })}
    >
      {entry.sign}
      <span className="ell">
        <b>{entry.label}</b> {entry.detail && <span className="m">{entry.detail}</span>}
      </span>
      <span className="sp" />
      {entry.aside}
      {entry.keys && <Kbd keys={entry.keys} />}
    </button>
  );
}
