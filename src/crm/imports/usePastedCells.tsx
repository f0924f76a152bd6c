import { useEffect, useRef } from 'react';
import type { Picked } from './picked.ts';

/** Cells copied from Excel, or a file, arrive with Ctrl V anywhere on the screen, unless one is writing in a field. */
export function usePastedCells(onPicked: (picked: Picked) => void): void {
  const latest = useRef(onPicked);
  useEffect(() => {
    latest.current = onPicked;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const writing = event.target instanceof HTMLElement && event.target.matches(writable);
      const file = event.clipboardData?.files[0];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      // Cells copied from Excel come as a picture too: the text is what was meant.
      if (!writing && /[\t\n]/.test(text.trim())) latest.current({ kind: 'cells', text });
      else if (!writing && file) latest.current({ kind: 'file', file });
      else return;
      event.preventDefault();
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}

const writable = 'input:not([type=file], [type=radio], [type=checkbox]), textarea, [contenteditable]';
