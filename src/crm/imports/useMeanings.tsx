import { useTranslation } from 'react-i18next';
import { useRead } from '../../lib/web/queries.ts';
import { listPipelines } from '../opportunities/pipeline.contract.ts';
import { listSources } from '../sources/source.contract.ts';
import { useMe } from '../users/Me.tsx';
import { listUsers } from '../users/user.contract.ts';
import type { ImportMeaning } from './import.contract.ts';

interface Options {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

const statuses = ['open', 'on_hold', 'won', 'lost', 'vanished', 'ask'] as const;
const none = 'none';

/** What a word may mean, in groups for a list of choices, and the meaning that a choice stands for. */
export function useMeanings(now: ImportMeaning): {
  groups: readonly Options[];
  meaningFor: (key: string) => ImportMeaning;
} {
  const { t } = useTranslation(['importing', 'imports']);
  const me = useMe();
  const users = useRead(listUsers, {}).data?.items ?? [];
  const sources = useRead(listSources, {}).data?.items ?? [];
  const pipelines = useRead(listPipelines, {}).data?.items ?? [];
  const { field } = now;
  if (field === 'opportunity.owner') {
    const others = users.filter(({ active, id }) => active && id !== me.user.id);
    const options = [
      { value: none, label: t('importing:values.me') },
      ...others.map(({ id, name }) => ({ value: id, label: name })),
    ];
    return {
      groups: [{ label: t('imports:field.opportunity_owner'), options }],
      meaningFor: (key) => ({ field, userId: key === none ? me.user.id : key }),
    };
  }
  if (field === 'source') {
    const options = [
      { value: none, label: t('importing:values.newSource') },
      ...sources.map(({ id, name }) => ({ value: id, label: name })),
    ];
    return {
      groups: [{ label: t('imports:field.source'), options }],
      meaningFor: (key) => ({ field, sourceId: key === none ? null : key }),
    };
  }
  const named = statuses.map((status) => ({ value: status, label: t(`importing:values.${status}`) }));
  const stages = pipelines.flatMap((pipeline) =>
    pipeline.stages
      .filter(({ archived }) => !archived)
      .map(({ id, name }) => ({
        value: id,
        label: pipelines.length > 1 ? `${name}, ${pipeline.name}` : name,
      })),
  );
  return {
    groups: [
      {
        label: t('importing:values.statuses'),
        options: [...named, { value: none, label: t('importing:values.nothing') }],
      },
      { label: t('importing:values.stages'), options: stages },
    ],
    meaningFor: (key) => {
      const status = statuses.find((one) => one === key) ?? null;
      if (status) return { ...now, status, stageId: null };
      return key === none
        ? { field, status: null, stageId: null, origin: null, gutFeeling: null, waitReason: null }
        : { ...now, status: 'open', stageId: key };
    },
  };
}

/** The choice that a meaning is shown as: a stage wins over « ouverte », an ending over its stage. */
export function meaningKey(meaning: ImportMeaning, meId: string): string {
  if (meaning.field === 'opportunity.owner') {
    return meaning.userId === null || meaning.userId === meId ? none : meaning.userId;
  }
  if (meaning.field === 'source') return meaning.sourceId ?? none;
  if (meaning.stageId !== null && (meaning.status === null || meaning.status === 'open'))
    return meaning.stageId;
  return meaning.status ?? none;
}
