import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../lib/web/queries.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { ReadFailed } from '../../lib/web/ui/ReadFailed.tsx';
import { SkeletonRows } from '../../lib/web/ui/Skeleton.tsx';
import { NewPipeline } from './NewPipeline.tsx';
import { PipelineCard } from './PipelineCard.tsx';
import { listPipelines } from './pipeline.contract.ts';

/** Ways of selling, each with its stages: facts one can see, in the order in which they happen. */
export function StageSettings() {
  const { t } = useTranslation(['pipeline', 'ui']);
  const [adding, setAdding] = useState(false);
  const read = useRead(listPipelines, {});
  if (read.isPending) return <SkeletonRows rows={8} label={t('ui:loading')} />;
  if (read.isError) return <ReadFailed error={read.error} onRetry={() => void read.refetch()} />;
  return (
    <>
      {read.data.items.map((pipeline) => (
        <PipelineCard key={pipeline.id} pipeline={pipeline} only={read.data.items.length === 1} />
      ))}
      <Button onClick={() => setAdding(true)}>{t('pipeline:one.add')}</Button>
      {adding && <NewPipeline onClose={() => setAdding(false)} />}
    </>
  );
}
