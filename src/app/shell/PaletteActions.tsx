import { useNavigate } from '@tanstack/react-router';
import { CalendarClock, CalendarPlus, GitCommitHorizontal, Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { getContact } from '../../crm/contacts/contact.contract.ts';
import { getOpportunity, type Opportunity } from '../../crm/opportunities/opportunity.contract.ts';
import { listPipelines } from '../../crm/opportunities/pipeline.contract.ts';
import type { RecordAct } from '../../crm/opportunities/record-act.ts';
import { isClosed } from '../../crm/opportunities/status.ts';
import { useOpportunityEdits } from '../../crm/opportunities/useOpportunityEdits.tsx';
import { useMay } from '../../crm/users/Me.tsx';
import { useDays } from '../../lib/web/Clock.tsx';
import { useRead } from '../../lib/web/queries.ts';
import type { PaletteEntry, PaletteGroup } from '../../lib/web/ui/Palette.tsx';
import { Shape } from '../../lib/web/ui/Shape.tsx';

/** « Agir sur … »: call, postpone, move on, close an opportunity, the best of the candidates, without opening it. */
export function usePaletteActions(candidates: readonly string[]): PaletteGroup | undefined {
  const { t } = useTranslation('record');
  const { t: words } = useTranslation('activity');
  const { day } = useDays();
  const navigate = useNavigate();
  const may = useMay();
  const edits = useOpportunityEdits();
  const opportunity = useTarget(candidates);
  const contactId = opportunity?.contactId ?? '';
  const contact = useRead(getContact, { params: { id: contactId } }, { enabled: contactId !== '' }).data;
  const pipelines = useRead(listPipelines, {}).data?.items ?? [];
  if (!opportunity) return undefined;

  const { accountName, nextActivity: next, status, stageId, pipelineId } = opportunity;
  const stages = pipelines.find((one) => one.id === pipelineId)?.stages ?? [];
  const at = stages.findIndex((stage) => stage.id === stageId);
  const further = stages[at + 1];
  const phone = contactId === '' ? undefined : contact?.phones[0];
  const open = (act: RecordAct | undefined) =>
    void navigate({ to: '/opportunities/$id', params: { id: opportunity.id }, search: act ? { act } : {} });
  const subject = next && (next.subject || words(`toDo.${next.kind}`));
  const entries: (PaletteEntry | false)[] = [
    may('activity', 'create') && {
      id: 'act-call',
      sign: <Phone className="i" />,
      label: phone && contact ? t('palette.call', { name: contact.name }) : t('palette.log'),
      detail: phone?.display,
      keys: 'A',
      onRun: () => {
        open('call');
        if (phone) location.href = `tel:${phone.number}`;
      },
    },
    may('activity', 'update') && {
      id: 'act-postpone',
      sign: next ? <CalendarClock className="i" /> : <CalendarPlus className="i" />,
      label: subject ? t('palette.postpone', { subject }) : t('palette.plan'),
      detail: next ? t('palette.plannedOn', { day: day(next.dueOn, next.dueTime) }) : t('palette.planHow'),
      keys: 'R',
      onRun: () => open('postpone'),
    },
    further !== undefined &&
      !isClosed(status) &&
      may('opportunity', 'update') && {
        id: 'act-stage',
        sign: <GitCommitHorizontal className="i" />,
        label: t('palette.reach', { stage: further.name }),
        detail: t('palette.stageNumber', { at: at + 2 }),
        ...(at + 2 <= 9 ? { keys: String(at + 2) } : {}),
        onRun: () => {
          const said = t('moved', { account: accountName, stage: further.name });
          // Somebody changed it meanwhile: the record itself shows how it stands now.
          void edits.edit(opportunity, { stageId: further.id }, said).then((done) => done || open(undefined));
        },
      },
    !isClosed(status) &&
      may('opportunity', 'close') && {
        id: 'act-close',
        sign: <Shape name="lost" className="c-lost" />,
        label: t('palette.close'),
        detail: t('palette.closeHow'),
        keys: 'C',
        onRun: () => open('close'),
      },
  ];
  return {
    title: t('palette.actOn', { account: accountName }),
    entries: entries.filter((entry) => entry !== false),
  };
}

/** Of the first two that fit, the one still alive: nobody calls about what is closed. */
function useTarget([first, second]: readonly string[]): Opportunity | undefined {
  const one = useRead(getOpportunity, { params: { id: first ?? '' } }, { enabled: first !== undefined }).data;
  const other = useRead(
    getOpportunity,
    { params: { id: second ?? '' } },
    { enabled: second !== undefined },
  ).data;
  const preferred = one && isClosed(one.status) && other && !isClosed(other.status) ? other : one;
  return first === undefined ? undefined : preferred;
}
