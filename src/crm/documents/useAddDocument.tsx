import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BodyInput } from '../../lib/contract.ts';
import type { Day } from '../../lib/dates.ts';
import { type Cents, toEuros } from '../../lib/money.ts';
import { useNow } from '../../lib/web/Clock.tsx';
import { call } from '../../lib/web/call.ts';
import { useRead } from '../../lib/web/queries.ts';
import { sentenceOf } from '../../lib/web/sentence.ts';
import { say } from '../../lib/web/toasts.ts';
import { createActivity, deleteActivity } from '../activities/activity.contract.ts';
import { refreshOpportunities } from '../opportunities/ClosingActs.tsx';
import { type Opportunity, updateOpportunity } from '../opportunities/opportunity.contract.ts';
import { listPipelines } from '../opportunities/pipeline.contract.ts';
import { createDocument, deleteDocument } from './document.contract.ts';
import { chaseDay, stageProved } from './quote-progress.ts';

type Written = Omit<BodyInput<typeof createDocument>, 'opportunityId'>;

/** What a quote proposes besides being noted, and the one act that does all that is ticked, and takes it back. */
export function useAddDocument(
  opportunity: Opportunity,
  written: {
    kind: Written['kind'];
    status: Written['status'];
    issuedOn: Day | null;
    cents: Cents | null | 'unreadable';
  },
) {
  const client = useQueryClient();
  const { t } = useTranslation('document');
  const { t: ui } = useTranslation('ui');
  const { today, alsaceMoselle } = useNow();
  const [busy, setBusy] = useState(false);
  const pipelines = useRead(listPipelines, {}).data?.items ?? [];
  const stages = pipelines.find(({ id }) => id === opportunity.pipelineId)?.stages ?? [];
  const { kind, status, issuedOn, cents } = written;
  const sent = kind === 'quote' && status === 'sent' && opportunity.status === 'open';
  const amount = typeof cents === 'number' ? toEuros(cents) : null;
  const proposals = {
    stage: sent ? stageProved(stages, opportunity.stageId) : null,
    chaseOn:
      sent && issuedOn !== null && opportunity.nextActivity === null
        ? chaseDay(issuedOn, today, { alsaceMoselle })
        : null,
    potential: sent && amount !== null && amount !== opportunity.potentialAmount ? amount : null,
  };

  const add = async (document: Written, wanted: { follow: boolean; reach: boolean; price: boolean }) => {
    setBusy(true);
    const opportunityId = opportunity.id;
    const undoing: (() => Promise<unknown>)[] = [];
    try {
      const made = await call(createDocument, { body: { ...document, opportunityId } });
      undoing.push(() => call(deleteDocument, { params: { id: made.id } }));
      await follow(document, wanted, undoing);
      say({
        text: t('added', { kind: t(`kind.${document.kind}`), number: document.number }),
        undo: async () => {
          for (const undo of undoing.toReversed()) await undo();
          await refresh();
        },
      });
    } finally {
      await refresh();
      setBusy(false);
    }
  };

  return { proposals, add, busy };

  /** The reference is kept whatever becomes of what it proposes: a stage moved meanwhile is said, not lost. */
  async function follow(
    document: Written,
    wanted: { follow: boolean; reach: boolean; price: boolean },
    undoing: (() => Promise<unknown>)[],
  ) {
    const opportunityId = opportunity.id;
    try {
      const patch = {
        ...(wanted.reach && proposals.stage ? { stageId: proposals.stage.id } : {}),
        ...(wanted.price && proposals.potential !== null ? { potentialAmount: proposals.potential } : {}),
      };
      if (Object.keys(patch).length > 0) undoing.push(await revise(opportunity, patch));
      if (wanted.follow && proposals.chaseOn) {
        const subject = t('form.followSubject', { number: document.number });
        undoing.push(await planChase(opportunityId, subject, proposals.chaseOn));
      }
    } catch (error) {
      say({ text: sentenceOf(error, ui), wrong: true });
    }
  }

  function refresh() {
    return Promise.all([refreshOpportunities(client), client.invalidateQueries({ queryKey: ['document'] })]);
  }
}

async function revise(opportunity: Opportunity, patch: { stageId?: string; potentialAmount?: number }) {
  const params = { id: opportunity.id };
  const { stageId, potentialAmount } = opportunity;
  const saved = await call(updateOpportunity, { params, body: { version: opportunity.version, ...patch } });
  const before = {
    ...(patch.stageId === undefined ? {} : { stageId }),
    ...(patch.potentialAmount === undefined ? {} : { potentialAmount }),
  };
  return () => call(updateOpportunity, { params, body: { version: saved.version, ...before } });
}

async function planChase(opportunityId: string, subject: string, dueOn: Day) {
  const { activity } = await call(createActivity, {
    body: { kind: 'follow_up', opportunityId, subject, dueOn, done: false },
  });
  return () => call(deleteActivity, { params: { id: activity.id } });
}
