import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Menu } from './Menu.tsx';

/** A value of a record that is chosen among a few: press it, choose, saved. */
export function InlineChoice({
  label,
  shown,
  readOnly,
  chosen,
  choices,
  none,
  onChoose,
}: {
  label: string;
  shown: ReactNode;
  readOnly?: boolean;
  chosen: string | null;
  choices: readonly { id: string; name: string }[];
  /** What choosing nothing is called; absent where something must be chosen. */
  none?: string;
  onChoose: (id: string | null) => void;
}) {
  const { t } = useTranslation('ui');
  if (readOnly) return <span className="inline">{shown}</span>;
  return (
    <Menu
      title={label}
      trigger={
        <button type="button" className="bare inline">
          <span className="sr">
            {label}, {t('edit')}
          </span>
          <span>{shown}</span>
          <ChevronDown className="i" />
        </button>
      }
      entries={[
        ...choices.map(({ id, name }) => ({
          label: name,
          checked: id === chosen,
          onSelect: () => onChoose(id),
        })),
        ...(none === undefined
          ? []
          : [{ label: none, checked: chosen === null, onSelect: () => onChoose(null) }]),
      ]}
    />
  );
}
