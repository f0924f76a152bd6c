import { useNavigate } from '@tanstack/react-router';
import { ClipboardPaste, Download } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { apiBase, encodeQuery } from '../../lib/call.ts';
import { useShortcuts } from '../../lib/web/keyboard.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { useMay } from '../users/Me.tsx';
import { type ListFilter, listQuery } from './list-view.ts';

/** In from a spreadsheet, and out to one with the same filters. */
export function ListTools({ filter }: { filter: ListFilter }) {
  const { t } = useTranslation('opportunities');
  const may = useMay();
  const navigate = useNavigate();
  const mayImport = may('import', 'create');
  // The key itself is heard as a paste, so that what is on the clipboard comes with it.
  useShortcuts(
    mayImport
      ? [{ keys: 'Ctrl+V', label: t('tools.pasteKey'), run: () => void navigate({ to: '/import' }) }]
      : [],
  );
  useEffect(() => {
    if (!mayImport) return;
    const hear = (event: ClipboardEvent) => {
      const writing =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]');
      if (!writing && event.clipboardData?.getData('text/plain').includes('\t'))
        void navigate({ to: '/import' });
    };
    document.addEventListener('paste', hear);
    return () => document.removeEventListener('paste', hear);
  }, [mayImport, navigate]);
  return (
    <>
      {mayImport && (
        <Button
          small
          className="only-wide"
          icon={<ClipboardPaste className="i" />}
          onClick={() => void navigate({ to: '/import' })}
        >
          {t('tools.paste')}
        </Button>
      )}
      {may('export', 'read') && (
        <a
          className="btn sm only-wide"
          href={`${apiBase}/exports/opportunities${encodeQuery(listQuery(filter))}`}
          download
          title={t('tools.exportHow')}
        >
          <Download className="i" />
          {t('tools.export')}
        </a>
      )}
    </>
  );
}
