import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Cents, toCents, toEuros } from '../../lib/money.ts';
import { useDays } from '../../lib/web/Clock.tsx';
import { useFigures } from '../../lib/web/language.ts';
import { sentenceOf } from '../../lib/web/sentence.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Checkbox } from '../../lib/web/ui/Checkbox.tsx';
import { FieldError, TextField } from '../../lib/web/ui/Field.tsx';
import { MoneyField } from '../../lib/web/ui/MoneyField.tsx';
import { Segmented } from '../../lib/web/ui/Segmented.tsx';
import { useWhen, WhenField } from '../../lib/web/ui/WhenField.tsx';
import type { Opportunity } from '../opportunities/opportunity.contract.ts';
import { type CommercialDocument, documentKinds, documentStatuses } from './document.contract.ts';
import { useAddDocument } from './useAddDocument.tsx';

type Faults = Partial<Record<'number' | 'issuedOn' | 'amount', string>>;
const past = { past: true } as const;

/** A quote handed over, an order received, an invoice sent: its number, day and amount, and what it calls for. */
export function DocumentForm({ opportunity, onDone }: { opportunity: Opportunity; onDone: () => void }) {
  const { t } = useTranslation('document');
  const { t: ui } = useTranslation('ui');
  const { money } = useFigures();
  const { day, today } = useDays();
  const form = useRef<HTMLFormElement>(null);
  const [kind, setKind] = useState<CommercialDocument['kind']>('quote');
  const [status, setStatus] = useState<CommercialDocument['status']>('sent');
  const [number, setNumber] = useState('');
  const [dayText, setDayText] = useState('');
  const [cents, setCents] = useState<Cents | null | 'unreadable'>(startingAmount(opportunity));
  const [wanted, setWanted] = useState({ follow: true, reach: true, price: true });
  const [faults, setFaults] = useState<Faults>({});
  const [problem, setProblem] = useState<string>();
  const when = useWhen(dayText, past);
  const issuedOn = dayText.trim() === '' ? today : (when?.day ?? null);
  const { proposals, add, busy } = useAddDocument(opportunity, { kind, status, issuedOn, cents });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const lacking: Faults = {
      ...(number.trim() === '' ? { number: t('form.numberWanted') } : {}),
      ...(issuedOn === null ? { issuedOn: t('form.dayWanted') } : {}),
      ...(typeof cents === 'number' ? {} : { amount: t('form.amountWanted') }),
    };
    setFaults(lacking);
    if (issuedOn === null || typeof cents !== 'number' || Object.keys(lacking).length > 0) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    try {
      await add({ kind, status, number: number.trim(), issuedOn, amount: toEuros(cents) }, wanted);
      onDone();
    } catch (error) {
      setProblem(sentenceOf(error, ui));
    }
  };

  return (
    <form
      ref={form}
      className="doc-form"
      aria-label={t('form.title')}
      onSubmit={submit}
      noValidate
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <Segmented
        label={t('form.kind')}
        segments={documentKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      <div className="pair">
        <TextField
          ref={focusFirst}
          label={t('form.number')}
          placeholder={t('form.numberExample')}
          autoComplete="off"
          maxLength={60}
          value={number}
          onChange={setNumber}
          error={faults.number}
        />
        <MoneyField
          label={t('form.amount')}
          cents={asCents(cents)}
          onChange={setCents}
          error={faults.amount}
        />
      </div>
      <WhenField
        label={t('form.issuedOn')}
        placeholder={t('form.issuedExample')}
        text={dayText}
        onText={setDayText}
        rules={past}
        error={faults.issuedOn}
      />
      {kind !== 'invoice_ref' && (
        <Segmented
          label={t('form.status')}
          segments={documentStatuses
            .filter((value) => value !== 'refused')
            .map((value) => ({ value, label: t(`status.${value}`) }))}
          value={status}
          onChange={setStatus}
        />
      )}
      {proposals.stage && (
        <Checkbox checked={wanted.reach} onChange={(reach) => setWanted({ ...wanted, reach })}>
          {t('form.reach', { stage: proposals.stage.name })}
        </Checkbox>
      )}
      {proposals.chaseOn && (
        <Checkbox checked={wanted.follow} onChange={(follow) => setWanted({ ...wanted, follow })}>
          {t('form.follow', { day: day(proposals.chaseOn) })}
        </Checkbox>
      )}
      {proposals.potential !== null && (
        <Checkbox checked={wanted.price} onChange={(price) => setWanted({ ...wanted, price })}>
          {t('form.price', { amount: money(proposals.potential) })}
        </Checkbox>
      )}
      {problem && (
        <div role="alert">
          <FieldError>{problem}</FieldError>
        </div>
      )}
      <div className="row">
        <span className="sp" />
        <Button small onClick={onDone}>
          {ui('cancel')}
        </Button>
        <Button small type="submit" look="primary" busy={busy}>
          {t('form.save')}
        </Button>
      </div>
    </form>
  );
}

function startingAmount({ potentialAmount }: Opportunity): Cents | null {
  return potentialAmount > 0 ? toCents(potentialAmount) : null;
}

function asCents(cents: Cents | null | 'unreadable'): Cents | null {
  return typeof cents === 'number' ? cents : null;
}

function focusFirst(field: HTMLInputElement | null) {
  field?.focus();
}
