import { CalendarClock } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../lib/web/keyboard.ts';
import { sentenceOf } from '../../lib/web/sentence.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { useWhen, WhenField } from '../../lib/web/ui/WhenField.tsx';
import type { When } from '../../lib/when.ts';
import './log-bar.css';

/** One question at the bottom of the screen, answered in words: « reporter à quand ? », « et ensuite ? ». */
export function WhenBar({
  title,
  about,
  placeholder,
  save,
  rules,
  onSave,
  onClose,
}: {
  title: ReactNode;
  about?: string;
  placeholder?: string;
  save: string;
  rules?: Parameters<typeof useWhen>[1];
  onSave: (when: When) => Promise<unknown>;
  onClose: () => void;
}) {
  const { t } = useTranslation('activity');
  const { t: ui } = useTranslation('ui');
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const when = useWhen(text, rules);
  useEffect(() => field.current?.focus(), []);
  useShortcuts([{ keys: 'Escape', run: onClose, whileTyping: true }], { level: 'part' });
  const send = async () => {
    if (busy) return;
    if (!when) return setProblem(t('plan.wantsDay'));
    setBusy(true);
    try {
      await onSave(when);
      onClose();
    } catch (error) {
      setProblem(sentenceOf(error, ui));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className="logbar"
      aria-label={t('plan.bar')}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className="lb1">
        <CalendarClock className="i" />
        <span className="ell">
          <span className="m">{title}</span> {about && <b>{about}</b>}
        </span>
      </div>
      <div className="lb2 one">
        <WhenField
          ref={field}
          label={t('plan.when')}
          hideLabel
          text={text}
          onText={(next) => {
            setProblem(undefined);
            setText(next);
          }}
          rules={rules ?? {}}
          before={<b className="c-acc">→</b>}
          placeholder={placeholder ?? t('plan.whenHow')}
          error={problem}
        />
        <Button onClick={onClose}>{ui('cancel')}</Button>
        <Button type="submit" look="primary" busy={busy} keys="Enter">
          {save}
        </Button>
      </div>
    </form>
  );
}
