import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Menu } from '../../lib/web/ui/Menu.tsx';
import type { Stage } from './pipeline.contract.ts';

/** The stages of a pipeline, each with the digit that does the same. */
export function StageMenu({
  stages,
  current,
  onChoose,
  trigger,
}: {
  stages: readonly Stage[];
  current?: string | undefined;
  onChoose: (stage: Stage) => void;
  trigger: ReactElement<{ onClick?: () => void }>;
}) {
  const { t } = useTranslation('opportunities');
  return (
    <Menu
      title={t('column.stage')}
      trigger={trigger}
      entries={stages
        .filter(({ archived }) => !archived)
        .map((stage, index) => ({
          label: stage.name,
          checked: stage.id === current,
          ...(index < 9 ? { keys: String(index + 1) } : {}),
          onSelect: () => onChoose(stage),
        }))}
    />
  );
}
