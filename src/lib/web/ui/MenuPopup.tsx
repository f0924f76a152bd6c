import { Menu as Base } from '@base-ui/react/menu';
import { Kbd } from './Kbd.tsx';
import type { MenuProps } from './Menu.tsx';

/** The working menu, fetched after the first paint. */
export default function MenuPopup({ trigger, entries, title }: MenuProps) {
  return (
    <Base.Root defaultOpen>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className="floats" sideOffset={4} align="start">
          <Base.Popup className="menu">
            <Base.Group>
              {title && <Base.GroupLabel className="menu-title">{title}</Base.GroupLabel>}
              {entries.map((entry, index) => (
                <Base.Item
                  key={`${index}-${typeof entry.label === 'string' ? entry.label : ''}`}
                  className={entry.danger ? 'mi c-late' : 'mi'}
                  aria-current={entry.checked ? 'true' : undefined}
                  onClick={entry.onSelect}
                >
                  {entry.icon}
                  <span className="ell">{entry.label}</span>
                  <span className="sp" />
                  {entry.keys && <Kbd keys={entry.keys} />}
                </Base.Item>
              ))}
            </Base.Group>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
