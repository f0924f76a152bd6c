import { FileSpreadsheet } from 'lucide-react';
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../../lib/web/ui/Button.tsx';
import type { Picked } from './picked.ts';
import './drop-zone.css';

/**
 * Where a spreadsheet is dropped, chosen, or pasted: cells copied from Excel arrive with Ctrl V anywhere on the screen,
 * unless one is writing in a field.
 */
export function DropZone({
  title,
  choose,
  onPicked,
  children,
}: {
  title: string;
  /** What the button says. */
  choose: string;
  onPicked: (picked: Picked) => void;
  children: ReactNode;
}) {
  const field = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  usePastedCells(onPicked);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) onPicked({ kind: 'file', file });
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <section
      className={over ? 'dz over' : 'dz'}
      aria-label={title}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileSpreadsheet className="i" />
      <div>
        <b className="dz-title">{title}</b>
        <p className="m">{children}</p>
      </div>
      <input
        ref={field}
        className="sr"
        type="file"
        accept=".xlsx,.xlsm,.csv,.tsv,.txt,.xls"
        tabIndex={-1}
        aria-label={choose}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
      <Button look="primary" onClick={() => field.current?.click()}>
        {choose}
      </Button>
    </section>
  );
}

function usePastedCells(onPicked: (picked: Picked) => void): void {
  const latest = useRef(onPicked);
  useEffect(() => {
    latest.current = onPicked;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const writing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      const file = event.clipboardData?.files[0];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      // Cells copied from Excel come as a picture too: the text is what was meant.
      if (!writing && /[\t\n]/.test(text.trim())) latest.current({ kind: 'cells', text });
      else if (file) latest.current({ kind: 'file', file });
      else return;
      event.preventDefault();
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}
