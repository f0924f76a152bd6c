import { type ComponentProps, Suspense, useEffect } from 'react';
import { DialogDepth } from '../../lib/web/keyboard.ts';
import { preloaded } from '../../lib/web/preloaded.tsx';
import { Silence } from '../../lib/web/ui/Dialog.tsx';
import type { ClosingDialog } from './ClosingDialog.tsx';
import type { Opportunity } from './opportunity.contract.ts';

const Fetched = preloaded(async () => ({ default: (await import('./ClosingDialog.tsx')).ClosingDialog }));

/** Once the page rests: `C` then `P` must find the dialog there. */
const restMs = 600;

/** The closing dialog, kept out of the first load of the pages that may ask for it. */
export function ClosingOnDemand({
  opportunity,
  ...rest
}: Omit<ComponentProps<typeof ClosingDialog>, 'opportunity'> & {
  /** Null while nothing is being closed. */
  opportunity: Opportunity | null;
}) {
  useEffect(() => {
    const timer = setTimeout(() => Fetched.preload(), restMs);
    return () => clearTimeout(timer);
  }, []);
  if (opportunity === null) return null;
  return (
    <Suspense fallback={<Waiting />}>
      <Fetched opportunity={opportunity} {...rest} />
    </Suspense>
  );
}

/** Keys pressed for the dialog must not act on the page meanwhile. */
function Waiting() {
  return (
    <DialogDepth value={1}>
      <Silence />
    </DialogDepth>
  );
}
