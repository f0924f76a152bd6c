import { Archive, ArchiveRestore } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { reordered } from '../../lib/reorder.ts';
import { useRead, useWrite } from '../../lib/web/queries.ts';
import { useSayFailure } from '../../lib/web/saying.ts';
import { AddLine } from '../../lib/web/ui/AddLine.tsx';
import { IconButton } from '../../lib/web/ui/Button.tsx';
import { Callout } from '../../lib/web/ui/Callout.tsx';
import { Checkbox } from '../../lib/web/ui/Checkbox.tsx';
import { InlineField } from '../../lib/web/ui/InlineField.tsx';
import { SkeletonRows } from '../../lib/web/ui/Skeleton.tsx';
import { SortableList } from '../../lib/web/ui/SortableList.tsx';
import { createReason, listReasons, type Reason, reasonOutcomes, updateReason } from './pipeline.contract.ts';

/** More than this many at one level, and nobody reads them at closing (domain 3.2). */
const mostRead = 8;

/** Why things end, or wait: a short list for each ending. */
export function ReasonSettings() {
  const { t } = useTranslation('ui');
  const read = useRead(listReasons, { query: { archived: 'true' } });
  if (read.isPending) return <SkeletonRows rows={8} label={t('loading')} />;
  const all = read.data?.items ?? [];
  return reasonOutcomes.map((outcome) => (
    <Reasons key={outcome} outcome={outcome} reasons={all.filter((reason) => reason.outcome === outcome)} />
  ));
}

function Reasons({ outcome, reasons }: { outcome: Reason['outcome']; reasons: readonly Reason[] }) {
  const { t } = useTranslation('pipeline');
  const orSay = useSayFailure();
  const create = useWrite(createReason);
  const write = useWrite(updateReason);
  const named = reasons.map((reason) => ({ ...reason, name: reason.label }));
  const inUse = named.filter(({ archived }) => !archived);
  const archived = named.filter((one) => one.archived);
  const move = async (reason: (typeof named)[number], to: number) => {
    for (const { row, position } of reordered(inUse, reason, to)) {
      await write.mutateAsync({ params: { id: row.id }, body: { version: row.version, position } });
    }
  };
  const title = t(`reason.${outcome}`);
  return (
    <section className="card">
      <h3>{title}</h3>
      <SortableList label={title} items={inUse} onMove={(one, to) => orSay(move(one, to))}>
        {(reason) => <ReasonLine reason={reason} />}
      </SortableList>
      {inUse.length > mostRead && <Callout tone="hold">{t('reason.tooMany')}</Callout>}
      <AddLine
        label={t('reason.add')}
        placeholder={t('reason.example')}
        onAdd={(label) => create.mutateAsync({ body: { outcome, label } })}
      />
      {archived.length > 0 && (
        <details>
          <summary>{t('reason.archived', { count: archived.length })}</summary>
          <SortableList label={t('reason.archived', { count: archived.length })} items={archived}>
            {(reason) => <ReasonLine reason={reason} />}
          </SortableList>
        </details>
      )}
    </section>
  );
}

function ReasonLine({ reason }: { reason: Reason }) {
  const { t } = useTranslation('pipeline');
  const orSay = useSayFailure();
  const write = useWrite(updateReason, { touches: ['report', 'opportunity'] });
  const { id, label, version, archived, outcome, externalEvent } = reason;
  const params = { id };
  return (
    <>
      <span className={archived ? 'name off' : 'name'}>
        <InlineField
          label={t('reason.label')}
          shown={<b>{label}</b>}
          text={label}
          max={80}
          onSave={(text, read = version) =>
            write.mutateAsync({ params, body: { version: read, label: text } })
          }
        />
      </span>
      {outcome === 'on_hold' && (
        <span title={t('reason.externalHow')}>
          <Checkbox
            checked={externalEvent}
            onChange={(on) => orSay(write.mutateAsync({ params, body: { version, externalEvent: on } }))}
          >
            {t('reason.external')}
          </Checkbox>
        </span>
      )}
      <IconButton
        small
        look="quiet"
        label={t(archived ? 'reason.bringBack' : 'reason.archive', { name: label })}
        icon={archived ? <ArchiveRestore className="i" /> : <Archive className="i" />}
        onClick={() => orSay(write.mutateAsync({ params, body: { version, archived: !archived } }))}
      />
    </>
  );
}
