import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../sentence.ts';
import { Button } from './Button.tsx';
import { TextField } from './Field.tsx';

/** One more line of a list: write it, Enter; the field empties itself for the next. */
export function AddLine({
  label,
  placeholder,
  max = 80,
  onAdd,
}: {
  label: string;
  placeholder: string;
  max?: number;
  onAdd: (text: string) => Promise<unknown>;
}) {
  const { t } = useTranslation('ui');
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || text.trim() === '') return;
    setBusy(true);
    try {
      await onAdd(text.trim());
      setText('');
      setProblem(undefined);
    } catch (error) {
      setProblem(sentenceOf(error, t));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="add-line" onSubmit={(event) => void add(event)} noValidate>
      <TextField
        label={label}
        hideLabel
        placeholder={placeholder}
        maxLength={max}
        autoComplete="off"
        value={text}
        error={problem}
        onChange={(next) => {
          setText(next);
          setProblem(undefined);
        }}
      />
      <Button type="submit" busy={busy} icon={<Plus className="i" />}>
        {t('add')}
      </Button>
    </form>
  );
}
