import { type KeyboardEvent, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Cents, parseMoney } from '../../money.ts';
import { formatMoneyShortest } from '../../money-format.ts';
import { isRefusal } from '../../refusal.ts';
import { useLanguage } from '../language.ts';
import { TextField } from './Field.tsx';

/** What the text of an amount says: cents, nothing, or that it cannot be read. */
export type ReadMoney = { cents: Cents | null; tax: 'HT' | 'TTC' | null } | 'unreadable';

/** Reads « 12,5k » or « 15 500 € »; an empty text is no amount. */
export function readMoney(text: string): ReadMoney {
  if (text.trim() === '') return { cents: null, tax: null };
  const read = parseMoney(text);
  return isRefusal(read) ? 'unreadable' : read;
}

/** An amount as people write it; what was understood is shown below before it is saved. */
export function MoneyField({
  label,
  cents,
  onChange,
  error,
  hint,
  optional,
  suffix = '€ HT',
  autoFocus,
  hideLabel,
  onKeyDown,
  ref,
}: {
  label: string;
  cents: Cents | null;
  /** `unreadable` while the text says nothing: the form must then refuse to go on. */
  onChange: (cents: Cents | null | 'unreadable') => void;
  error?: string | undefined;
  hint?: string;
  optional?: boolean;
  suffix?: string;
  autoFocus?: boolean;
  /** Where the words around say it already; readers still hear it. */
  hideLabel?: boolean;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  ref?: Ref<HTMLInputElement>;
}) {
  const { t } = useTranslation('ui');
  const language = useLanguage();
  const written = cents === null ? '' : formatMoneyShortest(cents, language).replace(/[€\s]+$/u, '');
  const [text, setText] = useState<string>();
  const read = readMoney(text ?? written);
  const meaning =
    read !== 'unreadable' && read.cents !== null ? formatMoneyShortest(read.cents, language) : undefined;
  // What is kept is excluding VAT: an amount said with VAT would be wrong by a fifth.
  const taxed = read !== 'unreadable' && read.tax === 'TTC';
  const rewritten = text !== undefined && meaning !== undefined && /[a-z.]/iu.test(text);
  return (
    <TextField
      ref={ref}
      label={label}
      className="num"
      inputMode="decimal"
      autoComplete="off"
      autoFocus={autoFocus}
      optional={optional}
      hideLabel={hideLabel}
      onKeyDown={onKeyDown}
      value={text ?? written}
      error={
        error ??
        (taxed ? t('moneyTaxed') : read === 'unreadable' && text !== undefined ? t('moneyHint') : undefined)
      }
      hint={rewritten ? t('understood', { meaning }) : hint}
      after={<span className="mm nb">{suffix}</span>}
      onChange={(next) => {
        setText(next);
        const now = readMoney(next);
        onChange(now === 'unreadable' || now.tax === 'TTC' ? 'unreadable' : now.cents);
      }}
      onBlur={() => read !== 'unreadable' && !taxed && setText(undefined)}
    />
  );
}
