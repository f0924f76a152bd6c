import {
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import { useTranslation } from 'react-i18next';
import { Shape } from './Shape.tsx';

interface FieldFrame {
  label: string;
  /** One line below: what is understood, or the rule. */
  hint?: ReactNode;
  /** What is wrong, with an example of what to write. */
  error?: string | undefined;
  optional?: boolean | undefined;
  /** The label is for readers only, where the words around say it already. */
  hideLabel?: boolean | undefined;
}

/** The frame of a field: its label, the control with its ids, and the sentence below. */
export function Field({
  label,
  hint,
  error,
  optional,
  hideLabel,
  children,
}: FieldFrame & {
  children: (control: { id: string; 'aria-describedby': string; 'aria-invalid': boolean }) => ReactNode;
}) {
  const { t } = useTranslation('ui');
  const id = useId();
  return (
    <div className="f">
      <label htmlFor={id} className={hideLabel ? 'sr' : 'lab'}>
        {label} {optional && <span className="mm">{t('optional')}</span>}
      </label>
      {children({ id, 'aria-describedby': `${id}-about`, 'aria-invalid': Boolean(error) })}
      <div id={`${id}-about`} aria-live="polite">
        {error ? <FieldError>{error}</FieldError> : hint && <div className="hint">{hint}</div>}
      </div>
    </div>
  );
}

export function FieldError({ children }: { children: ReactNode }) {
  return (
    <div className="err">
      <Shape name="late" />
      {children}
    </div>
  );
}

type TextFieldProps = FieldFrame &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> & {
    value: string;
    onChange: (text: string) => void;
    before?: ReactNode;
    after?: ReactNode;
    ref?: Ref<HTMLInputElement>;
  };

/** One line of text. The placeholder is an example, never the label. */
export function TextField({
  label,
  hint,
  error,
  optional,
  hideLabel,
  value,
  onChange,
  before,
  after,
  ...rest
}: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} hideLabel={hideLabel}>
      {(control) => (
        <span className={`in ${error ? 'is-err' : ''}`}>
          {before}
          <input {...rest} {...control} value={value} onChange={(event) => onChange(event.target.value)} />
          {after}
        </span>
      )}
    </Field>
  );
}

type TextAreaProps = FieldFrame &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'value'> & {
    value: string;
    onChange: (text: string) => void;
    ref?: Ref<HTMLTextAreaElement>;
  };

/** Several lines. */
export function TextArea({
  label,
  hint,
  error,
  optional,
  hideLabel,
  value,
  onChange,
  ...rest
}: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} hideLabel={hideLabel}>
      {(control) => (
        <span className={`in area ${error ? 'is-err' : ''}`}>
          <textarea
            rows={3}
            {...rest}
            {...control}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        </span>
      )}
    </Field>
  );
}

/** A choice among many: the browser's own list, which every keyboard and phone knows. */
export function SelectField({
  label,
  hint,
  error,
  optional,
  hideLabel,
  value,
  onChange,
  options,
  placeholder,
}: FieldFrame & {
  value: string;
  onChange: (value: string) => void;
  options: readonly { value: string; label: string }[];
  placeholder?: string;
}) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} hideLabel={hideLabel}>
      {(control) => (
        <span className={`in ${error ? 'is-err' : ''}`}>
          <select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </span>
      )}
    </Field>
  );
}
