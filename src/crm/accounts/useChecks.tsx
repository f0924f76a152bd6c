import { useTranslation } from 'react-i18next';
import type { Check } from '../../lib/web/ui/InlineEditor.tsx';
import type { Remark } from './identifier-remarks.ts';

/** Turns a remark on a number into the sentence that a field says. */
export function useChecks(): (remark: (text: string) => Remark | null) => (text: string) => Check {
  const { t } = useTranslation('account');
  return (remark) => (text) => {
    const met = remark(text);
    if (!met) return null;
    const sentence = t(`check.${met.code}`, { count: met.count ?? 0 });
    return met.kind === 'problem' ? { problem: sentence } : { warning: sentence };
  };
}
