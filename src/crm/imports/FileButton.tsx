import { useRef } from 'react';
import { Button, type ButtonProps } from '../../lib/web/ui/Button.tsx';
import type { Picked } from './picked.ts';

/** A button that opens the computer's own choice of a file, for spreadsheets. */
export function FileButton({
  label,
  onPicked,
  ...look
}: { label: string; onPicked: (picked: Picked) => void } & Pick<ButtonProps, 'look' | 'small' | 'busy'>) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        className="sr"
        type="file"
        accept=".xlsx,.xlsm,.csv,.tsv,.txt,.xls"
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onPicked({ kind: 'file', file });
          event.target.value = '';
        }}
      />
      <Button {...look} onClick={() => field.current?.click()}>
        {label}
      </Button>
    </>
  );
}
