import { FileSpreadsheet } from 'lucide-react';
import type { ReactNode } from 'react';
import { DropArea } from './DropArea.tsx';
import { FileButton } from './FileButton.tsx';
import type { Picked } from './picked.ts';
import { usePastedCells } from './usePastedCells.tsx';
import './drop-zone.css';

/** Where a spreadsheet is dropped, chosen, or pasted. */
export function DropZone({
  title,
  choose,
  busy = false,
  onPicked,
  children,
}: {
  title: string;
  /** What the button says. */
  choose: string;
  /** One is being read: another is refused meanwhile. */
  busy?: boolean;
  onPicked: (picked: Picked) => void;
  children: ReactNode;
}) {
  const take = (picked: Picked) => {
    if (!busy) onPicked(picked);
  };
  usePastedCells(take);
  return (
    <DropArea className="dz" label={title} onPicked={take}>
      <FileSpreadsheet className="i" />
      <div>
        <b className="dz-title">{title}</b>
        <p className="m">{children}</p>
      </div>
      <FileButton look="primary" label={choose} busy={busy} onPicked={take} />
    </DropArea>
  );
}
