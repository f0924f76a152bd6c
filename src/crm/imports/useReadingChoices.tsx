import { useTranslation } from 'react-i18next';
import type { MenuEntry } from '../../lib/web/ui/Menu.tsx';
import type { ShownProposal } from './import.contract.ts';
import type { ImportPatch } from './useImport.tsx';

const nearHeaders = [1, 2, 3, 4, 5, 6, 7, 8];

/** How the sheet may be read otherwise: its header line, whether rows are sales, whether colours count. */
export function useReadingChoices(
  { headerLine, makesSales, fills }: ShownProposal,
  onChoose: (patch: ImportPatch) => void,
): MenuEntry[] {
  const { t } = useTranslation('importing');
  const lines = [...new Set([...nearHeaders, headerLine ?? 1])].sort((a, b) => a - b);
  return [
    ...lines.map((line) => ({
      label: t('card.header', { line }),
      checked: line === headerLine,
      onSelect: () => onChoose({ headerLine: line }),
    })),
    {
      label: t('card.noHeader'),
      checked: headerLine === null,
      onSelect: () => onChoose({ headerLine: null }),
    },
    {
      label: makesSales ? t('card.noSales') : t('card.makeSales'),
      onSelect: () => onChoose({ makesSales: !makesSales }),
    },
    ...(fills.won + fills.ask > 0
      ? [
          {
            label: fills.used ? t('card.ignoreFills') : t('card.readsFills'),
            onSelect: () => onChoose({ readsFills: !fills.used }),
          },
        ]
      : []),
  ];
}
