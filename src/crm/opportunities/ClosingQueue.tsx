import { useState } from 'react';
import { ClosingDialog } from './ClosingDialog.tsx';
import type { Opportunity } from './opportunity.contract.ts';

/** Several to close: the questions are asked for each in turn, because each ended in its own way. */
export function ClosingQueue({ rows, onClose }: { rows: readonly Opportunity[]; onClose: () => void }) {
  // Those selected when it began: closing one takes it out of the list behind.
  const [queue] = useState(rows);
  const [at, setAt] = useState(0);
  const opportunity = queue[at];
  if (!opportunity) return null;
  const next = () => (at + 1 < queue.length ? setAt(at + 1) : onClose());
  return (
    <ClosingDialog
      key={opportunity.id}
      opportunity={opportunity}
      {...(queue.length > 1 ? { queue: { at: at + 1, of: queue.length, onSkip: next } } : {})}
      onClose={(done) => (done ? next() : onClose())}
    />
  );
}
