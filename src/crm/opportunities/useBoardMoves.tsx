import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../lib/web/Clock.tsx';
import { call } from '../../lib/web/call.ts';
import { sentenceOf } from '../../lib/web/sentence.ts';
import { say } from '../../lib/web/toasts.ts';
import { refreshOpportunities } from './ClosingActs.tsx';
import {
  holdOpportunity,
  type Opportunity,
  resumeOpportunity,
  updateOpportunity,
} from './opportunity.contract.ts';
import type { Stage } from './pipeline.contract.ts';
import { useOpportunityActs } from './useOpportunityActs.tsx';
import type { useOpportunityEdits } from './useOpportunityEdits.tsx';

/** A card changes column, by hand, by its digit or from its menu: three ways to the same change. */
export function useBoardMoves(edits: ReturnType<typeof useOpportunityEdits>) {
  const client = useQueryClient();
  const { t } = useTranslation('opportunities');
  const { t: ui } = useTranslation('ui');
  const { today } = useNow();
  const acts = useOpportunityActs();

  const move = async (card: Opportunity, stage: Stage) => {
    if (card.status === 'on_hold') return takeOffShelf(card, stage);
    if (card.stageId === stage.id) return;
    await edits.edit(
      card,
      { stageId: stage.id },
      t('saved.stageId', { account: card.accountName, value: stage.name }),
    );
  };

  /** From the shelf onto a column: open again, then at that stage. */
  const takeOffShelf = async (card: Opportunity, stage: Stage) => {
    try {
      if (card.stageId === stage.id) return await acts.resume(card);
      const { id, hold } = card;
      const params = { id };
      const resumed = await call(resumeOpportunity, { params });
      const body = { version: resumed.version, stageId: stage.id };
      const moved = await call(updateOpportunity, { params, body });
      await refreshOpportunities(client);
      const undo = async () => {
        await call(updateOpportunity, { params, body: { version: moved.version, stageId: card.stageId } });
        if (hold && hold.reviewOn > today) {
          const { reasonId, reviewOn } = hold;
          await call(holdOpportunity, { params, body: { reasonId, reviewOn } });
        }
        await refreshOpportunities(client);
      };
      say({
        text: t('saved.stageId', { account: card.accountName, value: stage.name }),
        shape: 'open',
        undo,
      });
    } catch (error) {
      await refreshOpportunities(client);
      const why = sentenceOf(error, ui);
      say({ text: t('saved.failed', { account: card.accountName, why }), wrong: true });
    }
  };

  return { move };
}
