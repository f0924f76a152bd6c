import { Pencil } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineEditor, type InlineRules } from './InlineEditor.tsx';

/**
 * A value of a record that is changed in place: press it, write, Enter. Escape gives up, leaving keeps. An empty value
 * says what it waits for.
 */
export function InlineField({
  label,
  shown,
  empty,
  readOnly,
  ...rules
}: InlineRules & {
  label: string;
  /** The value as people read it; nothing when it is empty. */
  shown: ReactNode;
  /** What stands where there is nothing yet: « à compléter ». */
  empty?: string | undefined;
  readOnly?: boolean | undefined;
}) {
  const { t } = useTranslation('ui');
  const [open, setOpen] = useState(false);
  const value = shown || <span className="mm">{readOnly ? '–' : (empty ?? t('toFill'))}</span>;
  if (readOnly) return <span className="inline">{value}</span>;
  if (open) return <InlineEditor label={label} {...rules} onDone={() => setOpen(false)} />;
  return (
    <button type="button" className="bare inline" onClick={() => setOpen(true)}>
      <span className="sr">
        {label}, {t('edit')}
      </span>
      <span>{value}</span>
      <Pencil className="i" />
    </button>
  );
}
