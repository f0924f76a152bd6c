import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiBase, fillPath } from '../../lib/call.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Shape } from '../../lib/web/ui/Shape.tsx';
import { downloadImportProblems, type ShownProposal } from './import.contract.ts';
import { ProblemRow } from './ProblemRow.tsx';
import type { ImportPatch } from './useImport.tsx';

const shownAtFirst = 4;

/** Rows that stay out until they are mended, each with its mend, and what is imported with a remark. */
export function ProblemsBlock({
  id,
  problems: { rows, warnings, items },
  onChoose,
}: {
  id: string;
  problems: ShownProposal['problems'];
  onChoose: (patch: ImportPatch) => void;
}) {
  const { t } = useTranslation('importing');
  const [all, setAll] = useState(false);
  if (rows === 0 && warnings === 0) {
    return (
      <p className="blk row m">
        <Shape name="won" className="c-won" />
        {t('problems.none')}
      </p>
    );
  }
  const mendable = items.flatMap(({ line, column, repair }) =>
    repair && column !== null ? [{ line, column, cell: repair.cell }] : [],
  );
  const shown = all ? items : items.slice(0, shownAtFirst);
  const total = items.filter(({ severity }) => severity === 'stops').length;
  return (
    <section className="blk problems">
      {rows > 0 && (
        <>
          <h3>
            <Shape name="late" className="c-late" />
            <span className="c-late">{t('problems.title', { count: rows })}</span>
            <span className="sp" />
            <a className="t12" href={apiBase + fillPath(downloadImportProblems.path, { id })} download>
              {t('problems.download', { count: rows })}
            </a>
          </h3>
          <p className="mm t12">{t('problems.stay')}</p>
        </>
      )}
      <ul>
        {shown.map((problem) => (
          <ProblemRow
            key={`${problem.line}:${problem.column}:${problem.code}`}
            problem={problem}
            onMend={(cell) =>
              problem.column !== null &&
              onChoose({ repairs: [{ line: problem.line, column: problem.column, cell }] })
            }
          />
        ))}
      </ul>
      <div className="row">
        {items.length > shownAtFirst && (
          <button type="button" className="bare link" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('problems.fewer') : t('problems.more', { count: items.length - shownAtFirst })}
          </button>
        )}
        <span className="sp" />
        {mendable.length > 1 && total > 1 && (
          <Button small onClick={() => onChoose({ repairs: mendable })}>
            {t('problems.acceptAll', { count: mendable.length })}
          </Button>
        )}
      </div>
      {warnings > 0 && <p className="mm t12">{t('problems.warnings', { count: warnings })}</p>}
    </section>
  );
}
