import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import { Field } from './Field.tsx';

export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** One line whose understood parts are underlined as one types, so that a wrong reading is seen before Enter. */
export function MarkedField({
  label,
  value,
  marks,
  onChange,
  onKeyDown,
  placeholder,
  error,
  ready = false,
  ref,
}: {
  label: string;
  value: string;
  /** Places in the text; they may come in any order. */
  marks: readonly (Mark | null)[];
  onChange: (text: string) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  placeholder?: string;
  error?: string | undefined;
  /** Takes the hand as soon as it is drawn: what is typed right after opening must not get lost. */
  ready?: boolean;
  ref?: RefObject<HTMLInputElement | null>;
}) {
  const mirror = useRef<HTMLSpanElement>(null);
  const own = useRef<HTMLInputElement>(null);
  const field = ref ?? own;
  useLayoutEffect(() => {
    if (ready) field.current?.focus();
  }, [ready, field]);
  return (
    <Field label={label} hideLabel error={error}>
      {(control) => (
        <span className={error ? 'in one is-err' : 'in one'}>
          <span className="mirror" ref={mirror} aria-hidden="true">
            {parts(value, marks)}
          </span>
          <input
            {...control}
            ref={field}
            value={value}
            placeholder={placeholder}
            autoComplete="off"
            spellCheck={false}
            onKeyDown={onKeyDown}
            onChange={(event) => onChange(event.target.value)}
            onScroll={(event) => {
              if (mirror.current) mirror.current.scrollLeft = event.currentTarget.scrollLeft;
            }}
          />
        </span>
      )}
    </Field>
  );
}

function parts(text: string, marks: readonly (Mark | null)[]): ReactNode[] {
  const ordered = marks.filter((mark) => mark !== null).sort((a, b) => a.start - b.start);
  const shown: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of ordered) {
    shown.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  shown.push(text.slice(at));
  return shown;
}
