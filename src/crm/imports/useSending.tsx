import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/web/call.ts';
import { sentenceOf } from '../../lib/web/sentence.ts';
import { createImport, mostBytes, type ShownImport } from './import.contract.ts';
import type { Picked } from './picked.ts';

/** Sends a file or pasted cells, and tells what is being read or why it was refused. */
export function useSending(onRead: (shown: ShownImport) => void) {
  const { t } = useTranslation('ui');
  const { t: refused } = useTranslation('refusal');
  const [sending, setSending] = useState<Picked>();
  const [problem, setProblem] = useState<{ readonly name: string | null; readonly sentence: string }>();
  const send = async (picked: Picked) => {
    const name = picked.kind === 'file' ? picked.file.name : null;
    const body = picked.kind === 'file' ? picked.file : new Blob([picked.text]);
    const fault = (sentence: string) => setProblem({ name, sentence });
    setProblem(undefined);
    // Told here: a server that refuses a long body closes the line before it can say why.
    if (body.size > mostBytes) {
      return fault(
        refused('sentence.file_too_large', { context: 'bytes', megabytes: mostBytes / 1_000_000 }),
      );
    }
    setSending(picked);
    try {
      onRead(await call(createImport, { query: name === null ? {} : { fileName: name.slice(-255) }, body }));
    } catch (error) {
      fault(sentenceOf(error, t));
    } finally {
      setSending(undefined);
    }
  };
  return { send, sending, problem, forget: () => setProblem(undefined) };
}
