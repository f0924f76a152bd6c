import { useTranslation } from 'react-i18next';
import { ReadFailed } from '../../lib/web/ui/ReadFailed.tsx';
import { SkeletonRows } from '../../lib/web/ui/Skeleton.tsx';
import { DoneStep } from './DoneStep.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import { ReviewStep } from './ReviewStep.tsx';
import { UndoneStep } from './UndoneStep.tsx';
import type { OneImport } from './useImport.tsx';
import type { useSending } from './useSending.tsx';

/** One import in whatever state it is: to review, running, done, taken back. */
export function OneImportView({
  one,
  sending,
  onLeave,
}: {
  one: OneImport;
  sending: ReturnType<typeof useSending>;
  onLeave: () => void;
}) {
  const { t } = useTranslation('ui');
  const { read } = one;
  if (read.isError) return <ReadFailed error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <SkeletonRows rows={10} label={t('loading')} />;
  const shown = read.data;
  if (shown.state === 'running') {
    return (
      <ImportProgress
        progress={shown.progress}
        isTrial={one.isTrial}
        stopping={one.isCancelling}
        onStop={one.cancel}
      />
    );
  }
  if (shown.state === 'done') return <DoneStep shown={shown} onAnother={onLeave} />;
  if (shown.state === 'undone' || !shown.proposal) return <UndoneStep shown={shown} onAnother={onLeave} />;
  return <ReviewStep shown={shown} proposal={shown.proposal} one={one} sending={sending} onLeave={onLeave} />;
}
