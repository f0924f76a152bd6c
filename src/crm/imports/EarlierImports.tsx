import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../lib/web/queries.ts';
import { EmptyState } from '../../lib/web/ui/EmptyState.tsx';
import { ReadFailed } from '../../lib/web/ui/ReadFailed.tsx';
import { SkeletonRows } from '../../lib/web/ui/Skeleton.tsx';
import { listUsers } from '../users/user.contract.ts';
import { EarlierImport } from './EarlierImport.tsx';
import { listImports } from './import.contract.ts';

/** What was imported before, each with its way back. */
export function EarlierImports({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useTranslation(['importing', 'ui']);
  const imports = useRead(listImports, {});
  const users = useRead(listUsers, {}).data?.items;
  return (
    <section className="card earlier" aria-labelledby="earlier-imports">
      <h2 id="earlier-imports">{t('importing:earlier.title')}</h2>
      {imports.isError ? (
        <ReadFailed error={imports.error} onRetry={() => void imports.refetch()} />
      ) : !imports.data ? (
        <SkeletonRows rows={3} label={t('ui:loading')} />
      ) : imports.data.items.length === 0 ? (
        <EmptyState sign={<History className="i" />} title={t('importing:earlier.none')} />
      ) : (
        <ul>
          {imports.data.items.map((one) => (
            <EarlierImport
              key={one.id}
              summary={one}
              by={users?.find(({ id }) => id === one.userId)?.name}
              onOpen={() => onOpen(one.id)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
