import { Archive, ArchiveRestore } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRead, useWrite } from '../../lib/web/queries.ts';
import { useSayFailure } from '../../lib/web/saying.ts';
import { AddLine } from '../../lib/web/ui/AddLine.tsx';
import { IconButton } from '../../lib/web/ui/Button.tsx';
import { InlineField } from '../../lib/web/ui/InlineField.tsx';
import { SkeletonRows } from '../../lib/web/ui/Skeleton.tsx';
import { SortableList } from '../../lib/web/ui/SortableList.tsx';
import { type Competitor, createCompetitor, listCompetitors, updateCompetitor } from './pipeline.contract.ts';

/** Whom one sells against, the most often met first; that order makes itself. */
export function CompetitorSettings() {
  const { t } = useTranslation(['pipeline', 'ui']);
  const read = useRead(listCompetitors, { query: { archived: 'true' } });
  const create = useWrite(createCompetitor);
  const all = read.data?.items ?? [];
  const inUse = all.filter(({ archived }) => !archived);
  const archived = all.filter((one) => one.archived);
  return (
    <section className="card">
      {read.isPending && <SkeletonRows rows={4} label={t('ui:loading')} />}
      {read.isSuccess && all.length === 0 && <p className="m">{t('pipeline:competitor.none')}</p>}
      <SortableList label={t('pipeline:competitor.label')} items={inUse}>
        {(competitor) => <CompetitorLine competitor={competitor} />}
      </SortableList>
      <AddLine
        label={t('pipeline:competitor.add')}
        placeholder={t('pipeline:competitor.example')}
        max={120}
        onAdd={(name) => create.mutateAsync({ body: { name } })}
      />
      {archived.length > 0 && (
        <details>
          <summary>{t('pipeline:reason.archived', { count: archived.length })}</summary>
          <SortableList label={t('pipeline:reason.archived', { count: archived.length })} items={archived}>
            {(competitor) => <CompetitorLine competitor={competitor} />}
          </SortableList>
        </details>
      )}
    </section>
  );
}

function CompetitorLine({ competitor }: { competitor: Competitor }) {
  const { t } = useTranslation('pipeline');
  const orSay = useSayFailure();
  const write = useWrite(updateCompetitor, { touches: ['report', 'opportunity'] });
  const { id, name, version, archived } = competitor;
  const params = { id };
  return (
    <>
      <span className={archived ? 'name off' : 'name'}>
        <InlineField
          label={t('competitor.label')}
          shown={<b>{name}</b>}
          text={name}
          max={120}
          onSave={(text, read = version) =>
            write.mutateAsync({ params, body: { version: read, name: text } })
          }
        />
      </span>
      <IconButton
        small
        look="quiet"
        label={t(archived ? 'reason.bringBack' : 'reason.archive', { name })}
        icon={archived ? <ArchiveRestore className="i" /> : <Archive className="i" />}
        onClick={() => orSay(write.mutateAsync({ params, body: { version, archived: !archived } }))}
      />
    </>
  );
}
