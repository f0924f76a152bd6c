import type { ReactNode } from 'react';

/** Nothing to show: what the rule is, then one action. */
export function EmptyState({
  sign,
  tone = 'mm',
  title,
  children,
  actions,
}: {
  sign: ReactNode;
  tone?: 'mm' | 'c-won' | 'c-hold' | 'c-late';
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="empty">
      <span className={`bs ${tone}`}>{sign}</span>
      <h3>{title}</h3>
      {children && <p>{children}</p>}
      {actions && <div className="row wrap">{actions}</div>}
    </div>
  );
}
