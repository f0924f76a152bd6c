import { useTranslation } from 'react-i18next';
import { Callout } from '../../lib/web/ui/Callout.tsx';
import { ColumnTable } from './ColumnTable.tsx';
import { CountsBlock } from './CountsBlock.tsx';
import { DuplicatesBlock } from './DuplicatesBlock.tsx';
import { FileCard } from './FileCard.tsx';
import { ImportFoot } from './ImportFoot.tsx';
import type { ShownImport, ShownProposal } from './import.contract.ts';
import { ProblemsBlock } from './ProblemsBlock.tsx';
import { UndecidedBlock } from './UndecidedBlock.tsx';
import type { OneImport } from './useImport.tsx';
import { usePastedCells } from './usePastedCells.tsx';
import type { useSending } from './useSending.tsx';
import { ValuesBlock } from './ValuesBlock.tsx';

/** Second step: columns on the left, what will come of the rows on the right, the promise below. */
export function ReviewStep({
  shown,
  proposal,
  one,
  sending: { send, sending, problem },
  onLeave,
}: {
  shown: ShownImport;
  proposal: ShownProposal;
  one: OneImport;
  sending: ReturnType<typeof useSending>;
  onLeave: () => void;
}) {
  const { t } = useTranslation('importing');
  usePastedCells((picked) => void send(picked));
  const choose = (patch: Parameters<OneImport['choose']>[0]) => void one.choose(patch).catch(() => undefined);
  const nameOf = (index: number) => proposal.columns.find((column) => column.index === index)?.header ?? '';
  const words = proposal.values.filter(({ groups }) => groups.length > 0);
  return (
    <div className="im" aria-busy={one.isChoosing}>
      <div className="head">
        <FileCard
          shown={shown}
          proposal={proposal}
          busy={sending !== undefined}
          onChoose={choose}
          onPicked={(picked) => void send(picked)}
        />
        {(problem || shown.failure) && (
          <Callout tone="late">
            {problem ? problem.sentence : shown.failure} {t('drop.refused')}
          </Callout>
        )}
      </div>
      <div className="mapw">
        <ColumnTable
          proposal={proposal}
          onChoose={(index, field) => choose({ columns: [{ index, field }] })}
        />
      </div>
      <aside className="sd" aria-label={t('counts.title')}>
        <CountsBlock proposal={proposal} trial={shown.trial} />
        <DuplicatesBlock proposal={proposal} onChoose={choose} />
        <UndecidedBlock undecided={proposal.undecided} onChoose={one.choose} />
        <ProblemsBlock id={shown.id} problems={proposal.problems} onChoose={choose} />
        {words.length > 0 && (
          <section className="blk">
            <h3>{t('values.title')}</h3>
            {words.map(({ column, groups }) => (
              <ValuesBlock key={column} name={nameOf(column)} groups={groups} onChoose={choose} />
            ))}
          </section>
        )}
      </aside>
      <ImportFoot
        rows={proposal.counts.imported}
        busy={one.isStarting}
        updating={one.isChoosing}
        onCancel={onLeave}
        onRun={one.run}
      />
    </div>
  );
}
