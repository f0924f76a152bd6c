import { Check, Copy } from 'lucide-react';
import { type Ref, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './Button.tsx';
import { Field } from './Field.tsx';

/** A text to hand over, with the button that copies it: a link, a secret. One click in it selects all of it. */
export function CopyField({
  label,
  text,
  hideLabel,
  ref,
}: {
  label: string;
  text: string;
  hideLabel?: boolean;
  ref?: Ref<HTMLInputElement> | undefined;
}) {
  const { t } = useTranslation('ui');
  const field = useRef<HTMLInputElement>(null);
  useImperativeHandle(ref, () => field.current as HTMLInputElement);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Without https the browser keeps its clipboard to itself: the text stands selected, ready for Ctrl C.
      field.current?.select();
    }
  };
  return (
    <Field label={label} hideLabel={hideLabel}>
      {(control) => (
        <span className="row">
          <span className="in">
            <input
              {...control}
              ref={field}
              readOnly
              value={text}
              onFocus={(event) => event.currentTarget.select()}
            />
          </span>
          <IconButton
            label={copied ? t('copied') : t('copy')}
            icon={copied ? <Check className="i c-won" /> : <Copy className="i" />}
            onClick={() => void copy()}
          />
        </span>
      )}
    </Field>
  );
}
