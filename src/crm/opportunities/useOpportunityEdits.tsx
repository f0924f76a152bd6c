import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../lib/call.ts';
import { useNow } from '../../lib/web/Clock.tsx';
import { call } from '../../lib/web/call.ts';
import { useRead } from '../../lib/web/queries.ts';
import { sentenceOf } from '../../lib/web/sentence.ts';
import { say } from '../../lib/web/toasts.ts';
import { refreshOpportunities } from './ClosingActs.tsx';
import { type Opportunity, updateOpportunity } from './opportunity.contract.ts';
import { listPipelines } from './pipeline.contract.ts';
import { type Patch, previewed } from './preview.ts';
import { withShown } from './shown-opportunities.ts';

/** The same field changed by somebody else meanwhile: both values, to choose from. */
export interface Conflict {
  readonly opportunity: Opportunity;
  readonly field: keyof Patch;
  readonly mine: Patch;
  readonly theirs: unknown;
  readonly version: number;
  readonly said: string;
}

/**
 * Changes in place: shown at once, sent with the version that was read, taken back for ten seconds. What the server
 * refuses comes back as it was, with the reason; what somebody else changed meanwhile is asked.
 */
export function useOpportunityEdits() {
  const client = useQueryClient();
  const { t } = useTranslation('ui');
  const { t: words } = useTranslation('opportunities');
  const { today } = useNow();
  const pipelines = useRead(listPipelines, {}).data?.items ?? [];
  const [conflict, setConflict] = useState<Conflict>();

  const edit = async (
    opportunity: Opportunity,
    patch: Patch,
    said: string,
    version = opportunity.version,
  ) => {
    const { id } = opportunity;
    await client.cancelQueries({ queryKey: ['opportunity'] });
    const pipeline = pipelines.find((one) => one.id === opportunity.pipelineId);
    const stage = pipeline?.stages.find((one) => one.id === patch.stageId);
    const source = pipeline?.probabilitySource ?? 'stage';
    show(client, previewed(opportunity, patch, { today, source, stage, now: new Date().toISOString() }));
    try {
      const saved = await call(updateOpportunity, { params: { id }, body: { version, ...patch } });
      show(client, saved);
      void refreshOpportunities(client);
      const undo = async () => {
        const body = { version: saved.version, ...before(opportunity, patch) };
        await call(updateOpportunity, { params: { id }, body });
        await refreshOpportunities(client);
      };
      say({ text: said, shape: 'won', undo });
      return true;
    } catch (error) {
      show(client, opportunity);
      void refreshOpportunities(client);
      const asked = conflictOf(error);
      if (asked) setConflict({ opportunity, mine: patch, said, ...asked });
      else
        say({
          text: words('saved.failed', { account: opportunity.accountName, why: sentenceOf(error, t) }),
          wrong: true,
        });
      return false;
    }
  };

  return { edit, conflict, forget: () => setConflict(undefined) };
}

function show(client: QueryClient, opportunity: Opportunity): void {
  client.setQueriesData({ queryKey: ['opportunity'] }, (data: unknown) => withShown(data, opportunity));
}

/** The values that a patch replaces. */
function before(opportunity: Opportunity, patch: Patch): Patch {
  return Object.fromEntries(
    Object.keys(patch).map((field) => [field, opportunity[field as keyof Patch]]),
  ) as Patch;
}

function conflictOf(error: unknown): Pick<Conflict, 'field' | 'theirs' | 'version'> | null {
  if (!(error instanceof Problem) || error.code !== 'version_conflict') return null;
  const { conflicts, version } = error.facts as {
    conflicts?: { field: keyof Patch; theirs: unknown }[];
    version?: number;
  };
  const [first] = conflicts ?? [];
  return first && version !== undefined ? { field: first.field, theirs: first.theirs, version } : null;
}
