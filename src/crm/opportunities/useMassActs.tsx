import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../lib/web/sentence.ts';
import { say } from '../../lib/web/toasts.ts';
import { refreshOpportunities } from './ClosingActs.tsx';
import type { Opportunity } from './opportunity.contract.ts';

/** What is done to one row; answers how to take it back. */
export type RowAct = (opportunity: Opportunity) => Promise<(() => Promise<unknown>) | undefined>;

/** As many at once as a person's own clicks would make: others on the server notice nothing. */
const atOnce = 4;

/**
 * The same act on many rows, each through the ordinary operation, so that rights and refusals are those of one row.
 * Progress is shown, it can be stopped, and what was done is taken back in one go.
 */
export function useMassActs() {
  const client = useQueryClient();
  const { t } = useTranslation('opportunities');
  const { t: ui } = useTranslation('ui');
  const [progress, setProgress] = useState<{ done: number; total: number }>();
  const stopped = useRef(false);

  const run = async (rows: readonly Opportunity[], act: RowAct, what: string) => {
    stopped.current = false;
    setProgress({ done: 0, total: rows.length });
    const left = [...rows];
    const undos: (() => Promise<unknown>)[] = [];
    const failures: unknown[] = [];
    let done = 0;
    const work = async () => {
      for (let row = left.shift(); row && !stopped.current; row = left.shift()) {
        try {
          const undo = await act(row);
          done += 1;
          if (undo) undos.push(undo);
        } catch (error) {
          failures.push(error);
        }
        setProgress({ done: done + failures.length, total: rows.length });
      }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, rows.length) }, work));
    await refreshOpportunities(client);
    setProgress(undefined);
    if (done > 0) {
      const undo = async () => {
        for (const one of undos) await one();
        await refreshOpportunities(client);
      };
      say({ text: t('mass.done', { count: done, what }), undo: undos.length > 0 ? undo : undefined });
    }
    if (failures.length > 0) {
      const why = sentenceOf(failures[0], ui);
      say({ text: t('mass.failed', { count: failures.length, why }), wrong: true });
    }
    return failures.length === 0;
  };

  return {
    run,
    progress,
    stop: () => {
      stopped.current = true;
    },
  };
}
