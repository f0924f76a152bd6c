import { Archive, ArchiveRestore } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { reordered } from '../../lib/reorder.ts';
import { useRead, useWrite } from '../../lib/web/queries.ts';
import { useSayFailure } from '../../lib/web/saying.ts';
import { AddLine } from '../../lib/web/ui/AddLine.tsx';
import { IconButton } from '../../lib/web/ui/Button.tsx';
import { InlineField } from '../../lib/web/ui/InlineField.tsx';
import { SkeletonRows } from '../../lib/web/ui/Skeleton.tsx';
import { SortableList } from '../../lib/web/ui/SortableList.tsx';
import { createSource, listSources, type Source, updateSource } from './source.contract.ts';

/** Where enquiries come from: renamed, put in order, archived when nobody comes from there any more. */
export function SourceSettings() {
  const { t } = useTranslation(['source', 'ui']);
  const orSay = useSayFailure();
  const read = useRead(listSources, { query: { archived: 'true' } });
  const create = useWrite(createSource);
  const write = useWrite(updateSource);
  const all = read.data?.items ?? [];
  const inUse = all.filter(({ archived }) => !archived);
  const archived = all.filter((one) => one.archived);
  const move = async (source: Source, to: number) => {
    for (const { row, position } of reordered(inUse, source, to)) {
      await write.mutateAsync({ params: { id: row.id }, body: { version: row.version, position } });
    }
  };
  return (
    <section className="card">
      {read.isPending && <SkeletonRows rows={4} label={t('ui:loading')} />}
      <SortableList label={t('source:label')} items={inUse} onMove={(one, to) => orSay(move(one, to))}>
        {(source) => <SourceLine source={source} />}
      </SortableList>
      <AddLine
        label={t('source:add')}
        placeholder={t('source:example')}
        onAdd={(name) => create.mutateAsync({ body: { name } })}
      />
      {archived.length > 0 && (
        <details>
          <summary>{t('source:archived', { count: archived.length })}</summary>
          <SortableList label={t('source:archived', { count: archived.length })} items={archived}>
            {(source) => <SourceLine source={source} />}
          </SortableList>
        </details>
      )}
    </section>
  );
}

function SourceLine({ source }: { source: Source }) {
  const { t } = useTranslation('source');
  const orSay = useSayFailure();
  const write = useWrite(updateSource, { touches: ['account', 'opportunity'] });
  const { id, name, channel, version, archived } = source;
  const params = { id };
  const act = t(archived ? 'bringBack' : 'archive', { name });
  return (
    <>
      <span className={archived ? 'name off' : 'name'}>
        <InlineField
          label={t('label')}
          shown={<b>{name}</b>}
          text={name}
          max={80}
          onSave={(text, read = version) =>
            write.mutateAsync({ params, body: { version: read, name: text } })
          }
        />
      </span>
      <span className="channel">
        <InlineField
          label={t('channel')}
          shown={channel}
          empty={t('noChannel')}
          text={channel ?? ''}
          max={80}
          onSave={(text, read = version) =>
            write.mutateAsync({ params, body: { version: read, channel: text || null } })
          }
        />
      </span>
      <IconButton
        small
        look="quiet"
        label={act}
        icon={archived ? <ArchiveRestore className="i" /> : <Archive className="i" />}
        onClick={() => orSay(write.mutateAsync({ params, body: { version, archived: !archived } }))}
      />
    </>
  );
}
