import { Pencil } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldError } from '../Field.tsx';
import { Kbd } from '../Kbd.tsx';

/**
 * A cell that opens in place: Enter keeps, Escape gives up, the old value stays shown below. `read` answers the new
 * value, or the sentence that says what to write.
 */
export function EditCell<Value>({
  label,
  shown,
  text,
  was,
  editing,
  onEdit,
  read,
  onSave,
  onTab,
  number,
}: {
  label: string;
  shown: ReactNode;
  /** The value as one would type it. */
  text: string;
  was: string;
  editing: boolean;
  onEdit: (editing: boolean) => void;
  read: (text: string) => { value: Value } | { problem: string };
  onSave: (value: Value) => void;
  /** Goes on to the next cell one writes in, or the one before. */
  onTab?: ((back: boolean) => void) | undefined;
  number?: boolean;
}) {
  const { t } = useTranslation('ui');
  if (editing) {
    return <OpenCell {...{ label, text, was, read, onSave, onTab, number }} onDone={() => onEdit(false)} />;
  }
  return (
    <button
      type="button"
      className="bare cell"
      aria-label={`${label}, ${t('edit')}`}
      onClick={() => onEdit(true)}
    >
      <span className="ell">{shown}</span>
      <Pencil className="i" />
    </button>
  );
}

function OpenCell<Value>({
  label,
  text,
  was,
  read,
  onSave,
  onDone,
  onTab,
  number,
}: {
  label: string;
  text: string;
  was: string;
  read: (text: string) => { value: Value } | { problem: string };
  onSave: (value: Value) => void;
  onDone: () => void;
  onTab: ((back: boolean) => void) | undefined;
  number?: boolean | undefined;
}) {
  const { t } = useTranslation('ui');
  const [written, setWritten] = useState(text);
  const [problem, setProblem] = useState<string>();
  const keep = () => {
    if (written !== text) {
      const answer = read(written);
      if ('problem' in answer) {
        setProblem(answer.problem);
        return false;
      }
      onSave(answer.value);
    }
    onDone();
    return true;
  };
  return (
    <>
      <input
        className={number ? 'cell-in num' : 'cell-in'}
        aria-label={label}
        aria-invalid={problem !== undefined}
        ref={focusOnce}
        value={written}
        onChange={(event) => setWritten(event.target.value)}
        onBlur={() => (problem ? onDone() : keep())}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
          else if (event.key === 'Tab' && onTab) {
            if (keep()) onTab(event.shiftKey);
          } else if (event.key === 'Escape') onDone();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span className="cell-note" role="status">
        {problem ? (
          <FieldError>{problem}</FieldError>
        ) : (
          <>
            {t('was', { value: was })} · <Kbd keys="Enter" /> {t('confirm')} · <Kbd keys="Escape" />
          </>
        )}
      </span>
    </>
  );
}

function focusOnce(field: HTMLInputElement | null) {
  if (field && document.activeElement !== field) field.select();
}
