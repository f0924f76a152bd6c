import { type DragEvent, type ReactNode, useState } from 'react';
import type { Picked } from './picked.ts';

/** A part of the screen that a spreadsheet can be dropped on; `over` is added to its class while one hovers. */
export function DropArea({
  label,
  className,
  onPicked,
  children,
}: {
  label: string;
  className: string;
  onPicked: (picked: Picked) => void;
  children: ReactNode;
}) {
  const [over, setOver] = useState(false);
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onPicked({ kind: 'file', file });
  };
  return (
    <section
      className={over ? `${className} over` : className}
      aria-label={label}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
    </section>
  );
}
