/** What a person says a value of a column means, as the API writes it, in the shape that rows are split by. */
import type { ImportMeaning } from './import.contract.ts';
import type { SaleChoice, ValueChoice } from './value-mapping.ts';

export function choiceOf(meaning: ImportMeaning): ValueChoice {
  if (meaning.field === 'opportunity.owner') return { field: meaning.field, userId: meaning.userId };
  if (meaning.field === 'source') return { field: meaning.field, sourceId: meaning.sourceId };
  return { field: meaning.field, choice: { reading: readingOf(meaning), stageId: meaning.stageId } };
}

/** Ids that a meaning names, to be checked before it is kept. */
export function idsOf(meaning: ImportMeaning): { users: string[]; sources: string[]; stages: string[] } {
  const some = (id: string | null) => (id === null ? [] : [id]);
  return {
    users: meaning.field === 'opportunity.owner' ? some(meaning.userId) : [],
    sources: meaning.field === 'source' ? some(meaning.sourceId) : [],
    stages:
      meaning.field === 'opportunity.status' || meaning.field === 'opportunity.stage'
        ? some(meaning.stageId)
        : [],
  };
}

function readingOf({
  status,
  origin,
  gutFeeling,
  waitReason,
}: Extract<ImportMeaning, { field: 'opportunity.status' | 'opportunity.stage' }>): SaleChoice['reading'] {
  if (status === null) return null;
  if (status === 'vanished') return { status };
  return {
    status,
    ...(origin === null ? {} : { origin }),
    ...(gutFeeling === null ? {} : { gutFeeling }),
    ...(waitReason === null ? {} : { waitReason }),
  };
}
