import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ReportPeriod } from './report-period.ts';

/** From a figure to the opportunities behind it: those closed in the period, narrowed down as the figure says. */
export function ClosedOnes({
  period: { from, to },
  children,
  ...narrowed
}: {
  period: ReportPeriod;
  status?: 'lost' | 'vanished';
  competitorId?: string;
  reasonId?: string;
  toComplete?: true;
  children: ReactNode;
}) {
  const search = { as: 'list', view: 'closed', closedFrom: from, closedTo: to, ...narrowed } as const;
  return (
    <Link to="/opportunities" search={search}>
      {children}
    </Link>
  );
}
