import { FileSpreadsheet, SlidersHorizontal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Kbd } from '../../lib/web/ui/Kbd.tsx';
import { Menu } from '../../lib/web/ui/Menu.tsx';
import { DropArea } from './DropArea.tsx';
import { FileButton } from './FileButton.tsx';
import { FileRemarks } from './FileRemarks.tsx';
import type { ShownImport, ShownProposal } from './import.contract.ts';
import type { Picked } from './picked.ts';
import type { ImportPatch } from './useImport.tsx';
import { useReadingChoices } from './useReadingChoices.tsx';

/** What was dropped and how it is read: sheet, header line, rows set aside; another sheet or file is one press away. */
export function FileCard({
  shown,
  proposal,
  busy,
  onChoose,
  onPicked,
}: {
  shown: ShownImport;
  proposal: ShownProposal;
  /** Another file is on its way. */
  busy: boolean;
  onChoose: (patch: ImportPatch) => void;
  onPicked: (picked: Picked) => void;
}) {
  const { t } = useTranslation('importing');
  const readings = useReadingChoices(proposal, onChoose);
  const sheet = shown.sheets[proposal.sheet];
  const facts = [
    t('card.rows', { count: proposal.counts.rows }),
    ...(shown.kind === 'workbook' && sheet ? [t('card.sheet', { name: sheet.name })] : []),
    proposal.headerLine === null ? t('card.noHeader') : t('card.header', { line: proposal.headerLine }),
  ];
  return (
    <div className="fil">
      <DropArea className="drop" label={t('steps.file')} onPicked={onPicked}>
        <FileSpreadsheet className="i" />
        <div className="told">
          <b>{shown.fileName ?? t('earlier.pasted')}</b> <span className="m">{facts.join(', ')}</span>
          <FileRemarks proposal={proposal} />
        </div>
        <Menu
          title={t('card.settings')}
          entries={readings}
          trigger={
            <Button small icon={<SlidersHorizontal className="i" />}>
              {t('card.settings')}
            </Button>
          }
        />
        {shown.sheets.length > 1 && (
          <Menu
            title={t('card.otherSheet')}
            entries={shown.sheets.map(({ name, rows }, index) => ({
              label: `${name}, ${t('card.rows', { count: rows })}`,
              checked: index === proposal.sheet,
              onSelect: () => onChoose({ sheet: index }),
            }))}
            trigger={<Button small>{t('card.otherSheet')}</Button>}
          />
        )}
        <FileButton small label={t('card.change')} busy={busy} onPicked={onPicked} />
      </DropArea>
      <span className="m t12 or-paste">
        {t('card.paste')} <Kbd keys="Ctrl+V" />
      </span>
    </div>
  );
}
