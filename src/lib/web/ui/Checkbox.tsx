import type { ReactNode } from 'react';

/** A box to tick, with its words; `mixed` when only some of what it covers are ticked. */
export function Checkbox({
  checked,
  mixed,
  onChange,
  label,
  children,
}: {
  checked: boolean;
  mixed?: boolean;
  onChange: (checked: boolean, event: { shiftKey: boolean }) => void;
  /** For readers, where no words stand beside the box. */
  label?: string;
  children?: ReactNode;
}) {
  return (
    <label className="tick">
      <input
        type="checkbox"
        className="cb"
        aria-label={label}
        checked={checked}
        ref={(box) => {
          if (box) box.indeterminate = Boolean(mixed) && !checked;
        }}
        onChange={(event) =>
          onChange(event.target.checked, { shiftKey: (event.nativeEvent as MouseEvent).shiftKey })
        }
      />
      {children}
    </label>
  );
}

/** One of a few sentences, one below the other. */
export function RadioList<Value extends string>({
  label,
  options,
  value,
  onChange,
}: {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
}) {
  return (
    <fieldset className="radios" aria-label={label}>
      {options.map((option) => (
        <label className="tick" key={option.value}>
          <input
            type="radio"
            className="rd"
            name={label}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
