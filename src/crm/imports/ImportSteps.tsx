import { ChevronRight } from 'lucide-react';

import { useTranslation } from 'react-i18next';
import { Shape } from '../../lib/web/ui/Shape.tsx';

export const importSteps = ['file', 'columns', 'done'] as const;
export type ImportStep = (typeof importSteps)[number];

const looks = {
  done: { shape: 'won', text: 'dn', sign: 'c-won' },
  current: { shape: 'open', text: 'on', sign: '' },
  ahead: { shape: 'future', text: '', sign: '' },
} as const;

/** Fichier › Colonnes et lignes › Terminé: where one is. */
export function ImportSteps({ step }: { step: ImportStep }) {
  const { t } = useTranslation('importing');
  const at = importSteps.indexOf(step);
  return (
    <ol className="import-steps" aria-label={t('steps.label')}>
      {importSteps.map((name, index) => {
        const isDone = index < at || step === 'done';
        const state = isDone ? 'done' : index === at ? 'current' : 'ahead';
        return (
          <li key={name} className={looks[state].text} aria-current={index === at ? 'step' : undefined}>
            <Shape name={looks[state].shape} className={looks[state].sign} />
            {t(`steps.${name}`)}
            <span className="sr">, {t(`step.${state}`)}</span>
            {index < importSteps.length - 1 && <ChevronRight className="i" />}
          </li>
        );
      })}
    </ol>
  );
}
