import { useTranslation } from 'react-i18next';
import { useDays } from '../../lib/web/Clock.tsx';
import { useFigures } from '../../lib/web/language.ts';
import { useRead } from '../../lib/web/queries.ts';
import { listContacts } from '../contacts/contact.contract.ts';
import { listSources } from '../sources/source.contract.ts';
import { useMay } from '../users/Me.tsx';
import { listUsers } from '../users/user.contract.ts';
import { listPipelines } from './pipeline.contract.ts';
import type { ShownField } from './timeline-days.ts';

/**
 * The value of a field as people read it: « Devis remis » for a stage's id, « ven. 4 déc. » for a day. An empty value
 * gives an empty text. Names of contacts are known for one company.
 */
export function useFieldText(accountId: string | null) {
  const { t } = useTranslation('record');
  const { day } = useDays();
  const { money, percent } = useFigures();
  const may = useMay();
  const users = useRead(listUsers, {}).data?.items;
  const sources = useRead(listSources, { query: { archived: 'true' } }).data?.items;
  const stages = useRead(listPipelines, {}).data?.items.flatMap((pipeline) => pipeline.stages);
  const contacts = useRead(
    listContacts,
    { query: { accountId: accountId ?? '' } },
    { enabled: accountId !== null && may('contact', 'read') },
  ).data?.items;

  return (field: ShownField, value: unknown): string => {
    if (value === null || value === undefined || value === '') return '';
    const named = (all: readonly { id: string; name: string }[] | undefined) =>
      all?.find(({ id }) => id === value)?.name ?? '…';
    switch (field) {
      case 'ownerId':
        return named(users);
      case 'sourceId':
        return named(sources);
      case 'stageId':
        return named(stages);
      case 'contactId':
        return named(contacts);
      case 'accountId':
        return '…';
      case 'potentialAmount':
        return money(Number(value));
      case 'gutFeeling':
        return percent(Number(value));
      case 'expectedCloseDate':
        return day(String(value));
      case 'visibility':
        return t(`visibility.${value as 'team'}`);
      case 'origin':
        return t(`origin.${value as 'pursued'}`);
      case 'needSaidBy':
        return t(value === 'us' ? 'qualification.setUs' : 'qualification.setCustomer');
      default:
        return String(value);
    }
  };
}
