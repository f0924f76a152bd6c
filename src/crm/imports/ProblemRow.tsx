import { Pencil } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../lib/web/ui/Field.tsx';
import { Kbd } from '../../lib/web/ui/Kbd.tsx';
import type { ShownProposal } from './import.contract.ts';

type Problem = ShownProposal['problems']['items'][number];
type Cell = NonNullable<Problem['repair']>['cell'];

/** One problem: its line, its sentence, the mend to accept, and a field to write another. */
export function ProblemRow({ problem, onMend }: { problem: Problem; onMend: (cell: Cell) => void }) {
  const { t } = useTranslation('importing');
  const [text, setText] = useState<string>();
  const { line, column, severity, value, sentence, repair } = problem;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (text !== undefined && text !== value) onMend(text.trim() === '' ? null : text.trim());
    setText(undefined);
  };
  return (
    <li className={severity}>
      <span className="mm">{t('problems.line', { line })}</span>
      <span>{sentence}</span>
      <span className="mends">
        {repair && (
          <button
            type="button"
            className="bare link"
            aria-label={t('problems.accept', { repair: repair.sentence, line })}
            onClick={() => onMend(repair.cell)}
          >
            {repair.sentence}
          </button>
        )}
        {column !== null && (
          <button
            type="button"
            className="bare quiet"
            aria-label={t('problems.writeFor', { line })}
            title={t('problems.write')}
            aria-expanded={text !== undefined}
            onClick={() => setText(text === undefined ? value : undefined)}
          >
            <Pencil className="i" />
          </button>
        )}
      </span>
      {text !== undefined && (
        <form onSubmit={save}>
          <TextField
            autoFocus
            label={t('problems.written')}
            hideLabel
            maxLength={2000}
            value={text}
            onChange={setText}
            onKeyDown={(event) => event.key === 'Escape' && setText(undefined)}
            after={<Kbd keys="Enter" />}
          />
        </form>
      )}
    </li>
  );
}
