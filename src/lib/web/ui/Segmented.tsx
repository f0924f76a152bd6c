import type { ReactNode } from 'react';

export interface Segment<Value> {
  value: Value;
  label: string;
  icon?: ReactNode;
}

/** A few exclusive choices side by side, always all visible. */
export function Segmented<Value extends string | boolean | null>({
  label,
  segments,
  value,
  onChange,
}: {
  label: string;
  segments: readonly Segment<Value>[];
  value: Value | undefined;
  onChange: (value: Value) => void;
}) {
  return (
    <fieldset className="seg" aria-label={label}>
      {segments.map((segment) => (
        <button
          type="button"
          key={String(segment.value)}
          aria-pressed={segment.value === value}
          onClick={() => onChange(segment.value)}
        >
          {segment.icon}
          {segment.label}
        </button>
      ))}
    </fieldset>
  );
}
