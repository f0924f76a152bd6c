import { type ReactNode, useId } from 'react';
import { useShortcuts } from '../keyboard.ts';
import { Kbd } from './Kbd.tsx';

export interface KeyedOption<Value> {
  value: Value;
  label: string;
  /** The digit or letter that chooses it. */
  keys?: string;
  /** Small words after the label: « vu le 23 oct. ». */
  detail?: string;
}

/** Choices with their key printed on them. A radio group: arrows walk, the key chooses from anywhere on the screen. */
export function OptionKeys<Value extends string | number | boolean | null>({
  label,
  options,
  value,
  onChange,
  listening = true,
  children,
}: {
  label: string;
  options: readonly KeyedOption<Value>[];
  value: Value | undefined;
  onChange: (value: Value) => void;
  /** Whether the keys are heard; the group can always be clicked. */
  listening?: boolean;
  /** Something after the choices, such as a field for another one. */
  children?: ReactNode;
}) {
  const name = useId();
  useShortcuts(
    options.flatMap((option) =>
      option.keys ? [{ keys: option.keys, run: () => onChange(option.value) }] : [],
    ),
    { level: 'part', active: listening },
  );
  return (
    <div className="opts" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={String(option.value)} className={option.value === value ? 'opt on' : 'opt'}>
          <input
            type="radio"
            className="sr"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.keys && <Kbd keys={option.keys} />}
          {option.label}
          {option.detail && <span className="mm t12">{option.detail}</span>}
        </label>
      ))}
      {children}
    </div>
  );
}
