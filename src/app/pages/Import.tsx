import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FileStep } from '../../crm/imports/FileStep.tsx';
import { ImportSteps } from '../../crm/imports/ImportSteps.tsx';
import { getImport } from '../../crm/imports/import.contract.ts';
import { takePicked } from '../../crm/imports/picked.ts';
import { TemplateLink } from '../../crm/imports/TemplateLink.tsx';
import { useSending } from '../../crm/imports/useSending.tsx';
import { useMay } from '../../crm/users/Me.tsx';
import { keyOf } from '../../lib/web/queries.ts';
import { EmptyState } from '../../lib/web/ui/EmptyState.tsx';
import { Screen } from '../shell/Screen.tsx';
import { ImportOpened } from './ImportOpened.tsx';
import '../../crm/imports/import-screen.css';

/** From a spreadsheet to companies, contacts, opportunities and next actions: file, columns and rows, done. */
export default function Import() {
  const { t } = useTranslation('importing');
  const may = useMay();
  const client = useQueryClient();
  const { id } = useSearch({ from: '/frame/import' });
  const navigate = useNavigate({ from: '/import' });
  const go = (opened?: string) => void navigate({ search: { id: opened } });
  const sending = useSending((shown) => {
    client.setQueryData(keyOf(getImport, { params: { id: shown.id } }), shown);
    go(shown.id);
  });
  const open = (opened?: string) => {
    sending.forget();
    go(opened);
  };
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    // Dropped on another screen: it is read at once here.
    const picked = takePicked();
    if (picked) void sending.send(picked);
  });
  if (!may('import', 'create')) {
    return (
      <Screen name={t('title')} primary={null}>
        <EmptyState sign={<Lock className="i" />} title={t('notAllowed')}>
          {t('notAllowedText')}
        </EmptyState>
      </Screen>
    );
  }
  if (id) return <ImportOpened key={id} id={id} sending={sending} onLeave={() => open()} />;
  return (
    <Screen name={t('title')} tabs={<ImportSteps step="file" />} primary={<TemplateLink />}>
      <FileStep sending={sending} onOpen={open} />
    </Screen>
  );
}
