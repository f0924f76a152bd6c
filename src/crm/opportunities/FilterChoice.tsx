import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../lib/web/ui/Chip.tsx';
import { Menu, type MenuEntry } from '../../lib/web/ui/Menu.tsx';

/** A filter and its choices: quiet while it says « tous », edged with a cross once it keeps something out. */
export function FilterChoice({
  label,
  value,
  on,
  icon,
  entries,
  startOpen = false,
  onRemove,
}: {
  label: string;
  value: string;
  on: boolean;
  icon?: ReactNode;
  entries: readonly MenuEntry[];
  startOpen?: boolean;
  /** Absent where it cannot be taken off, such as the pipeline of a board. */
  onRemove?: () => void;
}) {
  const { t } = useTranslation('ui');
  if (!on || !onRemove) {
    return (
      <Menu
        title={label}
        trigger={<Chip label={label} value={value} icon={icon} on={on} />}
        entries={entries}
        startOpen={startOpen}
      />
    );
  }
  return (
    <span className="chip on">
      {entries.length > 0 ? (
        <Menu
          title={label}
          trigger={
            <button type="button" className="bare">
              {icon}
              {label} <b>{value}</b>
            </button>
          }
          entries={entries}
        />
      ) : (
        <span className="bare">
          {label} <b>{value}</b>
        </span>
      )}
      <button type="button" className="bare" aria-label={t('remove', { name: label })} onClick={onRemove}>
        <X className="i" />
      </button>
    </span>
  );
}
