import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { isLogAct, type RecordAct } from '../../crm/opportunities/record-act.ts';

/**
 * What is opened on the record: one thing at a time. The address may ask for it (`?act=close`, from the palette); the
 * wish is then taken out of the address, so that going back does not open it again.
 */
export function useRecordAct(allowed: (act: RecordAct) => boolean) {
  const navigate = useNavigate();
  const { act: asked } = useSearch({ from: '/frame/opportunities/$id' });
  const [act, setAct] = useState<RecordAct>();
  useEffect(() => {
    if (!asked) return;
    setAct(asked);
    void navigate({ to: '.', search: {}, replace: true });
  }, [asked, navigate]);
  const begin = (next: RecordAct) => {
    if (allowed(next)) setAct(next);
  };
  const opened = act !== undefined && allowed(act) ? act : undefined;
  return {
    act: opened,
    /** The kind of exchange being noted, when the log bar is open. */
    logging: opened !== undefined && isLogAct(opened) ? opened : undefined,
    begin,
    end: () => setAct(undefined),
  };
}

export type Opened = ReturnType<typeof useRecordAct>;
