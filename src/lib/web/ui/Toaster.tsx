import { X } from 'lucide-react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../keyboard.ts';
import {
  dismissToast,
  lastUndoable,
  onToasts,
  say,
  shownToasts,
  type Toast,
  toastSeconds,
} from '../toasts.ts';
import { Kbd } from './Kbd.tsx';
import { Shape } from './Shape.tsx';

/** Where toasts stand, and the key Z that takes the last one back. */
export function Toaster() {
  const { t } = useTranslation('ui');
  const toasts = useSyncExternalStore(onToasts, shownToasts);
  const undo = (toast: Toast | undefined) => {
    if (!toast?.undo) return;
    dismissToast(toast.id);
    Promise.resolve(toast.undo()).then(
      () => say({ text: t('undone'), shape: 'won' }),
      () => say({ text: t('undoFailed'), wrong: true }),
    );
  };
  useShortcuts([{ keys: 'Z', label: t('undo'), run: () => undo(lastUndoable()) }], { level: 'everywhere' });
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map((toast, index) => (
        <ToastLine
          key={toast.id}
          toast={toast}
          last={index === toasts.length - 1}
          onUndo={() => undo(toast)}
        />
      ))}
    </div>
  );
}

function ToastLine({ toast, last, onUndo }: { toast: Toast; last: boolean; onUndo: () => void }) {
  const { t } = useTranslation('ui');
  const line = useRef<HTMLDivElement>(null);
  const [left, setLeft] = useState(toastSeconds);
  useEffect(() => {
    if (toast.wrong) return;
    const timer = setInterval(() => {
      // Held while one looks at it or has walked to it: no time limit that cannot be stopped.
      if (!line.current?.matches(':hover, :focus-within')) setLeft((seconds) => seconds - 1);
    }, 1000);
    return () => clearInterval(timer);
  }, [toast.wrong]);
  useEffect(() => {
    if (left <= 0) dismissToast(toast.id);
  }, [left, toast.id]);
  return (
    <div ref={line} className={toast.wrong ? 'toast wrong' : 'toast'}>
      <Shape name={toast.wrong ? 'late' : (toast.shape ?? 'won')} />
      <span>{toast.text}</span>
      {toast.undo && (
        <>
          <button type="button" className="bare" onClick={onUndo}>
            <u>{t('undo')}</u>
          </button>
          {last && <Kbd keys="Z" />}
          <span className="left" aria-hidden="true">
            {left} s
          </span>
        </>
      )}
      {toast.wrong && (
        <button type="button" className="bare" aria-label={t('close')} onClick={() => dismissToast(toast.id)}>
          <X className="i" />
        </button>
      )}
    </div>
  );
}
