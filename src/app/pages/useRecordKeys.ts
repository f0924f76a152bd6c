import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RecordAct } from '../../crm/opportunities/record-act.ts';
import { isClosed } from '../../crm/opportunities/status.ts';
import { useShortcuts } from '../../lib/web/keyboard.ts';
import type { RecordParts } from './useRecord.ts';
import { useRecordWalk } from './useRecordWalk.ts';

/** The keys of a record: log, note, postpone, close, the n-th stage, and the records before and after. */
export function useRecordKeys({
  parts: { opportunity, stages, reach, locked },
  begin,
  active,
}: {
  parts: RecordParts;
  begin: (act: RecordAct) => void;
  active: boolean;
}) {
  const { t } = useTranslation('record');
  const navigate = useNavigate();
  const { previous, next } = useRecordWalk(opportunity.id);
  const go = (id: string | undefined) => id && void navigate({ to: '/opportunities/$id', params: { id } });
  const movable = !locked && !isClosed(opportunity.status);
  useShortcuts(
    [
      { keys: 'A', label: t('keys.call'), run: () => begin('call') },
      { keys: 'Q', label: t('keys.note'), run: () => begin('note') },
      { keys: 'M', label: t('keys.email'), run: () => begin('email') },
      { keys: 'R', label: t('keys.postpone'), run: () => begin('postpone') },
      { keys: 'C', label: t('keys.close'), run: () => begin('close') },
      { keys: 'J', label: t('next'), run: () => go(next), repeat: true },
      { keys: 'K', label: t('previous'), run: () => go(previous), repeat: true },
      ...stages.slice(0, movable ? 9 : 0).map((stage, index) => ({
        keys: String(index + 1),
        label: t('stage.reach', { stage: stage.name }),
        run: () => stage.id !== opportunity.stageId && reach(stage),
      })),
    ],
    { active },
  );
}
