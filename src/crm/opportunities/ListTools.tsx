import { useNavigate } from '@tanstack/react-router';
import { ClipboardPaste, Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { apiBase, encodeQuery } from '../../lib/call.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { useMay } from '../users/Me.tsx';
import { type ListFilter, listQuery } from './list-view.ts';

/** In from a spreadsheet, and out to one with the same filters. */
export function ListTools({ filter }: { filter: ListFilter }) {
  const { t } = useTranslation('opportunities');
  const may = useMay();
  const navigate = useNavigate();
  const mayImport = may('import', 'create');
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
