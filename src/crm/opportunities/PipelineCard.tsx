import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../lib/call.ts';
import { useWrite } from '../../lib/web/queries.ts';
import { useSayFailure } from '../../lib/web/saying.ts';
import { say } from '../../lib/web/toasts.ts';
import { AddLine } from '../../lib/web/ui/AddLine.tsx';
import { IconButton } from '../../lib/web/ui/Button.tsx';
import { SelectField } from '../../lib/web/ui/Field.tsx';
import { InlineField } from '../../lib/web/ui/InlineField.tsx';
import { Menu } from '../../lib/web/ui/Menu.tsx';
import { SortableList } from '../../lib/web/ui/SortableList.tsx';
import { Tag } from '../../lib/web/ui/StatusPill.tsx';
import {
  createStage,
  type Pipeline,
  probabilitySources,
  type Stage,
  updatePipeline,
  updateStage,
} from './pipeline.contract.ts';
import { StageRow } from './StageRow.tsx';

/** What cards, lists and totals show changes with the stages. */
const touches = ['opportunity', 'report'];

/** One pipeline: its name, its stages in order, and what the weighted amount is made of. */
export function PipelineCard({ pipeline, only }: { pipeline: Pipeline; only: boolean }) {
  const { t } = useTranslation('pipeline');
  const orSay = useSayFailure();
  const write = useWrite(updatePipeline, { touches });
  const create = useWrite(createStage, { touches });
  const order = useWrite(updateStage, { touches });
  const { id, version, name, probabilitySource, archived } = pipeline;
  const params = { id };
  const change = (changed: Omit<CallInput<typeof updatePipeline>['body'], 'version'>, read = version) =>
    write.mutateAsync({ params, body: { ...changed, version: read } });
  const stages = pipeline.stages.filter((stage) => !stage.archived);
  const move = async (stage: Stage, to: number) => {
    const from = stages.findIndex((one) => one.id === stage.id);
    const put = (read: number, position: number) =>
      order.mutateAsync({ params: { id: stage.id }, body: { version: read, position } });
    const saved = await put(stage.version, to);
    const after = saved.stages.find((one) => one.id === stage.id)?.version ?? stage.version;
    say({ text: t('stage.moved'), shape: 'won', undo: () => put(after, from) });
  };
  const last = stages.at(-1);
  return (
    <section className="card">
      <h3>
        <InlineField
          label={t('one.name')}
          shown={name}
          text={name}
          max={80}
          onSave={(text, read) => change({ name: text }, read)}
        />
        {archived && <Tag>{t('one.archived')}</Tag>}
        <span className="sp" />
        {(!only || archived) && (
          <Menu
            title={name}
            trigger={
              <IconButton
                small
                look="quiet"
                label={t('one.acts', { name })}
                icon={<Ellipsis className="i" />}
              />
            }
            entries={[
              {
                label: t(archived ? 'one.bringBack' : 'one.archive'),
                danger: !archived,
                onSelect: () => orSay(change({ archived: !archived })),
              },
            ]}
          />
        )}
      </h3>
      <div className="stage-heads" aria-hidden="true">
        <span />
        <span>{t('stage.name')}</span>
        <span>{t('stage.probability')}</span>
        <span title={t('stage.milestoneHow')}>{t('stage.milestone')}</span>
        <span>{t('stage.slow')}</span>
      </div>
      <SortableList label={name} items={stages} onMove={(stage, to) => orSay(move(stage, to))}>
        {(stage) => <StageRow stage={stage} at={stages.indexOf(stage) + 1} only={stages.length === 1} />}
      </SortableList>
      <AddLine
        label={t('stage.add')}
        placeholder={t('stage.example')}
        max={60}
        onAdd={(text) =>
          create.mutateAsync({ params, body: { name: text, probability: last?.probability ?? 10 } })
        }
      />
      <SelectField
        label={t('one.source')}
        value={probabilitySource}
        options={probabilitySources.map((value) => ({ value, label: t(`one.sources.${value}`) }))}
        onChange={(chosen) => {
          const source = probabilitySources.find((one) => one === chosen);
          if (source) orSay(change({ probabilitySource: source }));
        }}
      />
    </section>
  );
}
