import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BodyInput } from '../../lib/contract.ts';
import { call } from '../../lib/web/call.ts';
import { keyOf, useRead, useWrite } from '../../lib/web/queries.ts';
import { useSayFailure } from '../../lib/web/saying.ts';
import { say } from '../../lib/web/toasts.ts';
import {
  cancelImport,
  getImport,
  runImport,
  type ShownImport,
  undoImport,
  updateImport,
} from './import.contract.ts';

export type ImportPatch = BodyInput<typeof updateImport>;

const everyMs = 500;
const written = ['account', 'contact', 'opportunity', 'activity', 'document', 'source', 'report'];

/** One import on screen: what it is, read again while it runs, and everything that can be done with it. */
export function useImport(id: string) {
  const { t } = useTranslation('importing');
  const client = useQueryClient();
  const sayFailure = useSayFailure();
  const input = { params: { id } };
  const read = useRead(getImport, input, {
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? everyMs : false),
  });
  const [pending, setPending] = useState(0);
  const [isTrial, setIsTrial] = useState(false);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const keep = (shown: ShownImport) => client.setQueryData(keyOf(getImport, input), shown);
  const running = useWrite(runImport);
  const cancelling = useWrite(cancelImport);
  const undoing = useWrite(undoImport, { touches: written });

  /** Choices go one after the other: each answer is the proposal with all those before it. */
  const choose = (patch: ImportPatch): Promise<unknown> => {
    setPending((count) => count + 1);
    const sent = last.current.then(async () => keep(await call(updateImport, { ...input, body: patch })));
    last.current = sent.catch(() => undefined).finally(() => setPending((count) => count - 1));
    sayFailure(sent);
    return sent;
  };
  const run = async (dryRun: boolean) => {
    await last.current;
    setIsTrial(dryRun);
    await running.mutateAsync({ ...input, body: { dryRun } });
  };
  return {
    read,
    isChoosing: pending > 0,
    isStarting: running.isPending,
    isTrial,
    choose,
    run: (dryRun: boolean) => sayFailure(run(dryRun)),
    cancel: () => sayFailure(cancelling.mutateAsync(input).then(() => say({ text: t('progress.stopped') }))),
    isCancelling: cancelling.isPending,
    undo: async () => keep(await undoing.mutateAsync(input)),
  };
}

export type OneImport = ReturnType<typeof useImport>;
