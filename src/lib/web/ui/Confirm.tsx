import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../sentence.ts';
import { Button } from './Button.tsx';
import { Callout } from './Callout.tsx';
import { Dialog } from './Dialog.tsx';

/** One confirmation, for what cannot be taken back: the question, what will happen, then the act. */
export function Confirm({
  title,
  text,
  act,
  onAct,
  onClose,
}: {
  title: string;
  text: string;
  act: string;
  onAct: () => Promise<unknown>;
  onClose: () => void;
}) {
  const { t } = useTranslation('ui');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const run = async () => {
    setBusy(true);
    try {
      await onAct();
      onClose();
    } catch (error) {
      setProblem(sentenceOf(error, t));
      setBusy(false);
    }
  };
  return (
    <Dialog
      className="narrow"
      title={title}
      onClose={onClose}
      footer={
        <>
          <span className="sp" />
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="danger" busy={busy} onClick={() => void run()}>
            {act}
          </Button>
        </>
      }
    >
      <div className="in-b form">
        <p>{text}</p>
        {problem && <Callout tone="late">{problem}</Callout>}
      </div>
    </Dialog>
  );
}
