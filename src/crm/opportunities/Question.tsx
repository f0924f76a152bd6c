import type { ReactNode } from 'react';
import { FieldError } from '../../lib/web/ui/Field.tsx';

/** One question of a dialog: its words on the left, what answers it on the right, what is wrong below. */
export function Question({
  label,
  detail,
  fault,
  children,
}: {
  label: string;
  detail?: string | undefined;
  /** The sentence for an answer that lacks; Enter brings back here. */
  fault?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className="qq" data-fault={fault ? '' : undefined}>
      <div className="q">
        {label}
        {detail && <small>{detail}</small>}
      </div>
      <div>
        {children}
        {fault && <FieldError>{fault}</FieldError>}
      </div>
    </div>
  );
}
