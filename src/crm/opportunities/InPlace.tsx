import { Pencil } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldError } from '../../lib/web/ui/Field.tsx';

/**
 * A value changed where it stands: click, write, Enter. Escape gives up. `read` answers the value, or the sentence that
 * says what to write.
 */
export function InPlace<Value>({
  label,
  shown,
  text,
  read,
  onSave,
  locked = false,
  placeholder,
  className = '',
}: {
  label: string;
  shown: ReactNode;
  /** The value as one would type it. */
  text: string;
  read: (text: string) => { value: Value } | { problem: string };
  onSave: (value: Value) => void;
  /** Not changeable here and now: the value alone. */
  locked?: boolean;
  placeholder?: string;
  className?: string;
}) {
  const { t } = useTranslation('ui');
  const [written, setWritten] = useState<string>();
  const [problem, setProblem] = useState<string>();
  if (locked) return <span className={className}>{shown}</span>;
  if (written === undefined) {
    return (
      <button
        type="button"
        className={`bare inplace ${className}`}
        title={`${label}, ${t('edit')}`}
        aria-label={`${label}, ${text === '' ? '' : `${text}, `}${t('edit')}`}
        onClick={() => setWritten(text)}
      >
        {shown}
        <Pencil className="i" />
      </button>
    );
  }
  const close = () => {
    setWritten(undefined);
    setProblem(undefined);
  };
  const keep = () => {
    if (written === text) return close();
    const answer = read(written);
    if ('problem' in answer) return setProblem(answer.problem);
    onSave(answer.value);
    close();
  };
  return (
    <span className={`inplace-open ${className}`}>
      <input
        aria-label={label}
        aria-invalid={problem !== undefined}
        ref={selectOnce}
        placeholder={placeholder}
        value={written}
        onChange={(event) => {
          setProblem(undefined);
          setWritten(event.target.value);
        }}
        onBlur={() => (problem ? close() : keep())}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
          else if (event.key === 'Escape') close();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {problem && (
        <span className="cell-note" role="alert">
          <FieldError>{problem}</FieldError>
        </span>
      )}
    </span>
  );
}

function selectOnce(field: HTMLInputElement | null) {
  if (field && document.activeElement !== field) field.select();
}
