import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { apiBase } from '../../lib/call.ts';
import { downloadImportTemplate } from './import.contract.ts';

/** The model workbook, every column of which is understood. */
export function TemplateLink() {
  const { t } = useTranslation('importing');
  return (
    <a className="btn only-wide" href={apiBase + downloadImportTemplate.path} download>
      <Download className="i" />
      {t('template')}
    </a>
  );
}
