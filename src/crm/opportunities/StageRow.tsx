import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../lib/call.ts';
import { useFigures } from '../../lib/web/language.ts';
import { useWrite } from '../../lib/web/queries.ts';
import { useSayFailure } from '../../lib/web/saying.ts';
import { say } from '../../lib/web/toasts.ts';
import { IconButton } from '../../lib/web/ui/Button.tsx';
import { InlineChoice } from '../../lib/web/ui/InlineChoice.tsx';
import type { Check } from '../../lib/web/ui/InlineEditor.tsx';
import { InlineField } from '../../lib/web/ui/InlineField.tsx';
import { deleteStage, type Stage, updateStage } from './pipeline.contract.ts';
import { milestones } from './status.ts';

type Change = Omit<CallInput<typeof updateStage>['body'], 'version'>;

/** One stage: name, probability, milestone, when it is slow, and the fact that proves one is there. */
export function StageRow({ stage, at, only }: { stage: Stage; at: number; only: boolean }) {
  const { t } = useTranslation('pipeline');
  const { percent } = useFigures();
  const orSay = useSayFailure();
  const write = useWrite(updateStage, { touches: ['opportunity', 'report'] });
  const remove = useWrite(deleteStage, { touches: ['opportunity'] });
  const { id, version, name, probability, milestone, slowAfterDays, exitTest } = stage;
  const params = { id };
  const change = (changed: Change, read = version) =>
    write.mutateAsync({ params, body: { ...changed, version: read } });
  const setAside = async () => {
    await remove.mutateAsync({ params });
    say({ text: t('stage.removed', { name }), shape: 'cancelled' });
  };
  return (
    <div className="stage-row">
      <span className="no">{at}</span>
      <span className="name">
        <InlineField
          label={t('stage.name')}
          shown={<b>{name}</b>}
          text={name}
          max={60}
          onSave={(text, read) => change({ name: text }, read)}
        />
      </span>
      <span className="figure" data-label={t('stage.probability')}>
        <InlineField
          label={t('stage.probability')}
          shown={percent(probability, 0)}
          text={String(probability)}
          inputMode="numeric"
          check={within(0, 100, t('stage.percentHint'))}
          onSave={(text, read) => change({ probability: wholeNumber(text) ?? probability }, read)}
        />
      </span>
      <span className="figure" data-label={t('stage.milestone')}>
        <InlineChoice
          label={t('stage.milestone')}
          shown={t(`stage.milestones.${milestone}`)}
          chosen={milestone}
          choices={milestones.map((one) => ({ id: one, name: t(`stage.milestones.${one}`) }))}
          onChoose={(chosen) => {
            const next = milestones.find((one) => one === chosen);
            if (next) orSay(change({ milestone: next }));
          }}
        />
      </span>
      <span className="figure" data-label={t('stage.slow')}>
        <InlineField
          label={t('stage.slow')}
          shown={slowAfterDays && t('stage.days', { count: slowAfterDays })}
          empty={t('stage.never')}
          text={slowAfterDays === null ? '' : String(slowAfterDays)}
          inputMode="numeric"
          check={within(1, 999, t('stage.daysHint'))}
          onSave={(text, read) => change({ slowAfterDays: wholeNumber(text) }, read)}
        />
      </span>
      <IconButton
        small
        look="quiet"
        label={t('stage.remove', { name })}
        disabled={only}
        icon={<Trash2 className="i" />}
        onClick={() => orSay(setAside())}
      />
      <span className="exit">
        <InlineField
          label={t('stage.exit')}
          shown={exitTest && `${t('stage.exit')} ${exitTest}`}
          empty={t('stage.exitEmpty')}
          text={exitTest ?? ''}
          onSave={(text, read) => change({ exitTest: text || null }, read)}
        />
      </span>
    </div>
  );
}

/** « 50 », « 50 % », « 15 j »: the whole number alone, or null when there is none. */
function wholeNumber(text: string): number | null {
  const [digits] = /^\d{1,4}(?=\s*(?:%|j|d|jours?|days?)?\s*$)/i.exec(text.trim()) ?? [];
  return digits === undefined ? null : Number(digits);
}

function within(least: number, most: number, problem: string): (text: string) => Check {
  return (text) => {
    const number = wholeNumber(text);
    return number !== null && number >= least && number <= most ? null : { problem };
  };
}
