import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../lib/web/sentence.ts';
import { FieldError } from '../../lib/web/ui/Field.tsx';

/** Several lines changed in place: Enter or leaving keeps, Escape gives up, Shift+Enter goes to the next line. */
export function TextEditor({
  label,
  text,
  max,
  placeholder,
  onSave,
  onDone,
}: {
  label: string;
  text: string;
  max: number;
  placeholder?: string;
  onSave: (text: string) => Promise<unknown>;
  onDone: () => void;
}) {
  const { t } = useTranslation('ui');
  const [written, setWritten] = useState(text);
  const [problem, setProblem] = useState<string>();
  const keep = async () => {
    const next = written.trim();
    if (next === text.trim()) return onDone();
    try {
      await onSave(next);
      onDone();
    } catch (error) {
      setProblem(sentenceOf(error, t));
    }
  };
  return (
    <>
      <textarea
        className="in area editor"
        aria-label={label}
        aria-invalid={problem !== undefined}
        ref={focusAtEnd}
        maxLength={max}
        rows={2}
        placeholder={placeholder}
        value={written}
        onChange={(event) => setWritten(event.target.value)}
        onBlur={() => void keep()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey) void keep();
          else if (event.key === 'Escape') onDone();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {problem && (
        <div role="alert">
          <FieldError>{problem}</FieldError>
        </div>
      )}
    </>
  );
}

function focusAtEnd(field: HTMLTextAreaElement | null) {
  if (!field || document.activeElement === field) return;
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}
