import { X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { emailsIn, normaliseEmail } from '../../lib/email.ts';
import { Field } from '../../lib/web/ui/Field.tsx';
import './address-list.css';

/** E-mail addresses written one after the other: Enter, comma or leaving the field keeps each; several may be pasted. */
export function AddressList({
  label,
  hint,
  hideLabel,
  addresses,
  onChange,
  onEnter,
}: {
  label: string;
  hint?: string;
  hideLabel?: boolean;
  addresses: readonly string[];
  onChange: (addresses: readonly string[]) => void;
  /** Enter with nothing left to keep. */
  onEnter?: () => void;
}) {
  const { t } = useTranslation('people');
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const keep = () => {
    if (text.trim() === '') return;
    const found = emailsIn(text).flatMap((one) => normaliseEmail(one) ?? []);
    setWrong(found.length === 0);
    if (found.length === 0) return;
    onChange([...new Set([...addresses, ...found])]);
    setText('');
  };
  const hear = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Backspace' && text === '') onChange(addresses.slice(0, -1));
    else if (event.key === 'Enter' && text.trim() === '' && onEnter) onEnter();
    else if ((event.key === 'Enter' && text.trim() !== '') || event.key === ',' || event.key === ' ') keep();
    else return;
    if (event.key !== 'Backspace') event.preventDefault();
  };
  return (
    <Field
      label={label}
      hideLabel={hideLabel}
      hint={hint}
      error={wrong ? t('invite.wrongAddress') : undefined}
    >
      {(control) => (
        <span className={wrong ? 'in addresses is-err' : 'in addresses'}>
          {addresses.map((address) => (
            <span key={address} className="st open">
              {address}
              <button
                type="button"
                className="bare"
                aria-label={t('invite.take', { address })}
                onClick={() => onChange(addresses.filter((other) => other !== address))}
              >
                <X className="i" />
              </button>
            </span>
          ))}
          <input
            {...control}
            inputMode="email"
            autoComplete="off"
            placeholder={addresses.length === 0 ? t('invite.example') : t('invite.another')}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setWrong(false);
            }}
            onKeyDown={hear}
            onBlur={keep}
          />
        </span>
      )}
    </Field>
  );
}
