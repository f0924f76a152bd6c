import { Mail, Phone } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineEditor } from '../../lib/web/ui/InlineEditor.tsx';
import { InlineField } from '../../lib/web/ui/InlineField.tsx';
import type { Account } from './account.contract.ts';
import { remarkOnEmail, remarkOnPhone } from './identifier-remarks.ts';
import { splitEmail, splitPhone } from './reach-line.ts';
import { useChecks } from './useChecks.tsx';

type Phones = Account['phones'];
type Emails = Account['emails'];
type WrittenPhone = { number: string; label: string };

/** Every phone of a company or a person: pressed to call, changed in place with what it is for, emptied to remove. */
export function PhoneList({
  phones,
  readOnly,
  onSave,
}: {
  phones: Phones;
  readOnly: boolean;
  onSave: (phones: WrittenPhone[], version?: number) => Promise<unknown>;
}) {
  const { t } = useTranslation('account');
  const check = useChecks()((text) => remarkOnPhone(splitPhone(text).number));
  const written = phones.map(({ number, label }) => ({ number, label }));
  const lines = phones.map(({ number, display, label }, place) => ({
    key: number,
    text: [display, label].filter(Boolean).join(' '),
    shown: (
      <>
        {display} {label && <span className="mm">{label}</span>}
      </>
    ),
    link: { href: `tel:${number.replaceAll(/\s/g, '')}`, name: t('reach.call', { number: display }) },
    save: (text: string, version?: number) =>
      onSave(text === '' ? written.toSpliced(place, 1) : written.with(place, splitPhone(text)), version),
  }));
  return (
    <Lines
      lines={lines}
      readOnly={readOnly}
      sign={<Phone className="i" />}
      field={t('field.phones')}
      add={t('reach.addPhone')}
      example={`${t('example.phone')} ${t('example.label')}`}
      check={check}
      onAdd={(text, version) => onSave([...written, splitPhone(text)], version)}
    />
  );
}

/** Every e-mail, the same way. */
export function EmailList({
  emails,
  readOnly,
  onSave,
}: {
  emails: Emails;
  readOnly: boolean;
  onSave: (emails: Emails, version?: number) => Promise<unknown>;
}) {
  const { t } = useTranslation('account');
  const check = useChecks()((text) => remarkOnEmail(splitEmail(text).address));
  const lines = emails.map(({ address, label }, place) => ({
    key: address,
    text: [address, label].filter(Boolean).join(' '),
    shown: (
      <>
        {address} {label && <span className="mm">{label}</span>}
      </>
    ),
    link: { href: `mailto:${address}`, name: t('reach.write', { address }) },
    save: (text: string, version?: number) =>
      onSave(text === '' ? emails.toSpliced(place, 1) : emails.with(place, splitEmail(text)), version),
  }));
  return (
    <Lines
      lines={lines}
      readOnly={readOnly}
      sign={<Mail className="i" />}
      field={t('field.emails')}
      add={t('reach.addEmail')}
      example={t('example.email')}
      check={check}
      onAdd={(text, version) => onSave([...emails, splitEmail(text)], version)}
    />
  );
}

interface Line {
  readonly key: string;
  readonly text: string;
  readonly shown: ReactNode;
  readonly link: { href: string; name: string };
  readonly save: (text: string, version?: number) => Promise<unknown>;
}

function Lines({
  lines,
  readOnly,
  sign,
  field,
  add,
  example,
  check,
  onAdd,
}: {
  lines: readonly Line[];
  readOnly: boolean;
  sign: ReactNode;
  field: string;
  add: string;
  example: string;
  check: ReturnType<ReturnType<typeof useChecks>>;
  onAdd: (text: string, version?: number) => Promise<unknown>;
}) {
  const [adding, setAdding] = useState(false);
  return (
    <ul className="reach">
      {lines.map((line) => (
        <li key={line.key}>
          <a className="btn sm ico" href={line.link.href} aria-label={line.link.name} title={line.link.name}>
            {sign}
          </a>
          <InlineField
            label={field}
            shown={line.shown}
            text={line.text}
            readOnly={readOnly}
            placeholder={example}
            check={check}
            onSave={line.save}
          />
        </li>
      ))}
      {adding ? (
        <li>
          <InlineEditor
            label={add}
            text=""
            placeholder={example}
            check={check}
            onSave={onAdd}
            onDone={() => setAdding(false)}
          />
        </li>
      ) : (
        !readOnly && (
          <li>
            <button type="button" className="bare link" onClick={() => setAdding(true)}>
              {add}
            </button>
          </li>
        )
      )}
    </ul>
  );
}
