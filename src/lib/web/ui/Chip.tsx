import { X } from 'lucide-react';
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';

type ChipProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'value'> & {
  label: ReactNode;
  value?: ReactNode;
  on?: boolean;
  icon?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
};

/** A filter as a rounded button: « Commercial **tous** ». Opens its choices. */
export function Chip({ label, value, on, icon, className, ...rest }: ChipProps) {
  return (
    <button type="button" {...rest} className={`chip ${on ? 'on' : ''} ${className ?? ''}`}>
      {icon}
      {label}
      {value !== undefined && <b>{value}</b>}
    </button>
  );
}

/** A filter in force, with the cross that takes it off. */
export function FilterChip({
  label,
  value,
  onRemove,
  ...rest
}: ChipProps & { label: string; onRemove: () => void }) {
  const { t } = useTranslation('ui');
  return (
    <span className="chip on">
      <button type="button" {...rest} className="bare">
        {label} <b>{value}</b>
      </button>
      <button type="button" className="bare" aria-label={t('remove', { name: label })} onClick={onRemove}>
        <X className="i" />
      </button>
    </span>
  );
}
