import type { ReactNode } from 'react';

/** Saved views or parts of a screen, as links; the current one carries `aria-current`. */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className="tabs" aria-label={label}>
      {children}
    </nav>
  );
}
