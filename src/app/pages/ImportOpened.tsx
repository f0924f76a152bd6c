import { useTranslation } from 'react-i18next';
import { ImportSteps } from '../../crm/imports/ImportSteps.tsx';
import { OneImportView } from '../../crm/imports/OneImportView.tsx';
import { SinceDrop } from '../../crm/imports/SinceDrop.tsx';
import { TemplateLink } from '../../crm/imports/TemplateLink.tsx';
import { useImport } from '../../crm/imports/useImport.tsx';
import type { useSending } from '../../crm/imports/useSending.tsx';
import { Screen } from '../shell/Screen.tsx';

/** An import that has been begun: its second and third steps. */
export function ImportOpened({
  id,
  sending,
  onLeave,
}: {
  id: string;
  sending: ReturnType<typeof useSending>;
  onLeave: () => void;
}) {
  const { t } = useTranslation('importing');
  const one = useImport(id);
  const shown = one.read.data;
  const isOver = shown?.state === 'done' || shown?.state === 'undone';
  return (
    <Screen
      name={t('title')}
      tabs={<ImportSteps step={isOver ? 'done' : 'columns'} />}
      tools={shown?.state === 'draft' && <SinceDrop createdAt={shown.createdAt} />}
      primary={<TemplateLink />}
    >
      <OneImportView one={one} sending={sending} onLeave={onLeave} />
    </Screen>
  );
}
