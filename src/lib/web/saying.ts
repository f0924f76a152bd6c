import { useTranslation } from 'react-i18next';
import { sentenceOf } from './sentence.ts';
import { say } from './toasts.ts';

/** For what runs from a key or a menu, where no form can show the fault: its sentence, in a toast that stays. */
export function useSayFailure(): (work: Promise<unknown>) => void {
  const { t } = useTranslation('ui');
  return (work) => {
    work.catch((error: unknown) => say({ text: sentenceOf(error, t), wrong: true }));
  };
}
