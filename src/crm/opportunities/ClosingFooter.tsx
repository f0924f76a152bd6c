import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../lib/dates.ts';
import { useDays } from '../../lib/web/Clock.tsx';
import { useRead } from '../../lib/web/queries.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import type { ClosingDraft, Ending } from './closing-draft.ts';
import type { Opportunity } from './opportunity.contract.ts';
import { listPipelines } from './pipeline.contract.ts';

/** What will happen, then the actions. The primary stays enabled: Enter then goes to what lacks. */
export function ClosingFooter({
  opportunity,
  draft,
  faulty,
  busy,
  onSkip,
  onChoose,
  onClose,
  onSubmit,
}: {
  opportunity: Opportunity;
  draft: ClosingDraft;
  faulty: boolean;
  busy: boolean;
  onSkip?: (() => void) | undefined;
  onChoose: (ending: Ending) => void;
  onClose: () => void;
  onSubmit: () => void;
}) {
  const { t } = useTranslation(['closing', 'ui']);
  const { ending } = draft;
  return (
    <>
      <span className="m t12 foot" role="status">
        {ending === null ? (
          <>
            {t('closing:isMistake')}{' '}
            <button type="button" className="bare link" onClick={() => onChoose('cancelled')}>
              {t('closing:cancelIt')}
            </button>
          </>
        ) : faulty ? (
          t('closing:foot.fault')
        ) : (
          <Consequence opportunity={opportunity} draft={draft} ending={ending} />
        )}
      </span>
      <span className="sp" />
      {onSkip && (
        <Button look="quiet" onClick={onSkip}>
          {t('closing:skip')}
        </Button>
      )}
      <Button onClick={onClose}>{t('ui:cancel')}</Button>
      {ending && (
        <Button look="primary" keys="Enter" busy={busy} onClick={onSubmit}>
          {t(`closing:submit.${ending}`)}
        </Button>
      )}
    </>
  );
}

function Consequence({
  opportunity,
  draft,
  ending,
}: {
  opportunity: Opportunity;
  draft: ClosingDraft;
  ending: Ending;
}) {
  const { t } = useTranslation('closing');
  const { today, dayOf } = useDays();
  const stages = useRead(listPipelines, {}).data?.items.flatMap((pipeline) => pipeline.stages);
  if (ending === 'won') {
    const count = Math.max(0, daysBetween(dayOf(opportunity.createdAt), draft.closedOn ?? today));
    const origin = draft.asDirect ? 'direct' : opportunity.origin;
    return t('foot.won', { count, origin: t(`origin.${origin}`) });
  }
  if (ending === 'hold') {
    const stage = stages?.find(({ id }) => id === opportunity.stageId)?.name;
    return stage ? t('foot.hold', { stage }) : null;
  }
  return t(`foot.${ending}`);
}
