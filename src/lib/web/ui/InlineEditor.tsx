import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { conflictOf, type FieldConflict } from '../conflict.ts';
import { sentenceOf } from '../sentence.ts';
import { Button } from './Button.tsx';
import { FieldError } from './Field.tsx';

/** What is wrong with a text: a problem keeps it from being saved, a warning only asks once more. */
export type Check = { readonly problem: string } | { readonly warning: string } | null;

export interface InlineRules {
  /** The value as one would type it. */
  readonly text: string;
  readonly max?: number;
  readonly placeholder?: string;
  readonly multiline?: boolean;
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'email' | 'url';
  readonly check?: ((text: string) => Check) | undefined;
  /** `version` is told once somebody else’s value has been seen and is to be replaced. */
  readonly onSave: (text: string, version?: number) => Promise<unknown>;
}

/** The open field: its own line for a warning, a refusal, or somebody else's value meanwhile. */
export function InlineEditor({
  label,
  text,
  max = 200,
  placeholder,
  multiline,
  inputMode,
  check,
  onSave,
  onDone,
}: InlineRules & { label: string; onDone: () => void }) {
  const { t } = useTranslation('ui');
  const [written, setWritten] = useState(text);
  const [said, setSaid] = useState<Check>(null);
  const [conflict, setConflict] = useState<FieldConflict & { sentence: string }>();
  const [busy, setBusy] = useState(false);

  const save = async (version?: number) => {
    setBusy(true);
    try {
      await onSave(written.trim(), version);
      onDone();
    } catch (error) {
      const met = conflictOf(error);
      if (met) setConflict({ ...met, sentence: sentenceOf(error, t) });
      else setSaid({ problem: sentenceOf(error, t) });
    } finally {
      setBusy(false);
    }
  };
  const keep = (sure: boolean) => {
    if (busy || conflict) return;
    if (written.trim() === text.trim()) return onDone();
    const met = written.trim() === '' ? null : (check?.(written.trim()) ?? null);
    setSaid(met);
    if (met && ('problem' in met || !sure)) return;
    void save();
  };
  const hear = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey) keep(said !== null && 'warning' in said);
    else if (event.key === 'Escape') onDone();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const control = {
    'aria-label': label,
    'aria-invalid': said !== null && 'problem' in said,
    maxLength: max,
    placeholder,
    value: written,
    onChange: ({ target }: { target: { value: string } }) => {
      setWritten(target.value);
      setSaid(null);
    },
    onKeyDown: hear,
    // A warning that was left is kept all the same: what was typed is never lost.
    onBlur: () => (said && 'problem' in said ? onDone() : keep(true)),
  };
  return (
    <span className="inline-open">
      <span className={said ? 'in is-err' : 'in'}>
        {multiline ? (
          <textarea rows={3} ref={focusOnce} {...control} />
        ) : (
          <input ref={focusOnce} inputMode={inputMode} autoComplete="off" {...control} />
        )}
      </span>
      {said && (
        <span role="alert">
          <FieldError>{'problem' in said ? said.problem : said.warning}</FieldError>
        </span>
      )}
      {said && 'warning' in said && (
        <Button
          small
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => void save()}
          keys="Enter"
        >
          {t('keepAnyway')}
        </Button>
      )}
      {conflict && (
        <span className="row wrap" role="alert">
          <span className="t12 m">{conflict.sentence}</span>
          <Button small onMouseDown={(event) => event.preventDefault()} onClick={onDone}>
            {t('conflictKeep', { value: conflict.theirs || t('nothing') })}
          </Button>
          <Button
            small
            look="primary"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => void save(conflict.version)}
          >
            {t('conflictReplace', { value: written.trim() || t('nothing') })}
          </Button>
        </span>
      )}
    </span>
  );
}

function focusOnce(field: HTMLInputElement | HTMLTextAreaElement | null) {
  if (field && document.activeElement !== field) field.select();
}
