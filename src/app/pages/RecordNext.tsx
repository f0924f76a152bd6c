import { DocumentsPanel } from '../../crm/documents/DocumentsPanel.tsx';
import { ChancesPanel } from '../../crm/opportunities/ChancesPanel.tsx';
import { CompetitionPanel } from '../../crm/opportunities/CompetitionPanel.tsx';
import { MovementsPanel } from '../../crm/opportunities/MovementsPanel.tsx';
import { NextActionPanel } from '../../crm/opportunities/NextActionPanel.tsx';
import type { RecordParts } from './useRecord.ts';
import type { Opened } from './useRecordAct.ts';

/** What comes next, how likely it is, what has been handed over, what has moved. */
export function RecordNext({ parts, opened }: { parts: RecordParts; opened: Opened }) {
  const { opportunity, stage, whom, timeline, locked, change } = parts;
  return (
    <>
      <NextActionPanel opportunity={opportunity} whom={whom} onAct={opened.begin} />
      <ChancesPanel
        opportunity={opportunity}
        stage={stage}
        locked={locked}
        onChange={(patch) => void change(patch)}
      />
      <RecordDocuments parts={parts} opened={opened} />
      <CompetitionPanel opportunity={opportunity} />
      <MovementsPanel opportunity={opportunity} items={timeline.items} />
    </>
  );
}

export function RecordDocuments({ parts, opened }: { parts: RecordParts; opened: Opened }) {
  return (
    <DocumentsPanel
      opportunity={parts.opportunity}
      adding={opened.act === 'document'}
      onAdding={(adding) => (adding ? opened.begin('document') : opened.end())}
    />
  );
}
