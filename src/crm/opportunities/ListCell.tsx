import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EditCell } from '../../lib/web/ui/table/EditCell.tsx';
import { type Editable, useCellReading, useCellTexts } from './ListEditing.tsx';
import type { Opportunity } from './opportunity.contract.ts';
import { useNextActionEdit } from './useNextActionEdit.tsx';
import type { useOpportunityEdits } from './useOpportunityEdits.tsx';

const columns = {
  title: 'title',
  potentialAmount: 'potential',
  gutFeeling: 'feeling',
  expectedCloseDate: 'close',
  nextActivity: 'next',
} as const;

/** One cell written in place: saved on Enter, its old value below meanwhile. */
export function ListCell({
  opportunity,
  cell,
  shown,
  number,
  editing,
  edits,
  onEdit,
  onTab,
}: {
  opportunity: Opportunity;
  cell: Editable;
  shown: ReactNode;
  number: boolean;
  editing: boolean;
  edits: ReturnType<typeof useOpportunityEdits>;
  onEdit: (on: boolean) => void;
  onTab: (back: boolean) => void;
}) {
  const { t } = useTranslation('opportunities');
  const read = useCellReading();
  const textsOf = useCellTexts();
  const next = useNextActionEdit();
  const account = opportunity.accountName;
  const { text, shown: was } = textsOf(opportunity, cell);
  const column = t(`column.${columns[cell]}`);
  const frame = {
    label: t('cell.named', { column, account, value: was }),
    shown,
    text,
    was,
    number,
    editing,
    onEdit,
    onTab,
  };
  if (cell === 'nextActivity') {
    return (
      <EditCell {...frame} read={read.nextActivity} onSave={(when) => void next.save(opportunity, when)} />
    );
  }
  const save = (value: string | number | null) => {
    const patch = { [cell]: value };
    const after = textsOf({ ...opportunity, ...patch }, cell).shown;
    void edits.edit(opportunity, patch, t(`saved.${cell}`, { account, value: after }));
  };
  return <EditCell<string | number | null> {...frame} read={read[cell]} onSave={save} />;
}
