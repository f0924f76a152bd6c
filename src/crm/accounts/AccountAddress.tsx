import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useForm } from '../../lib/web/form.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { FieldError, TextField } from '../../lib/web/ui/Field.tsx';
import type { Account } from './account.contract.ts';
import { useAccountEdits } from './useAccountEdits.tsx';

/** An address as on an envelope; changed as a whole, since a town without its street means little. */
export function AccountAddress({ account, readOnly }: { account: Account; readOnly: boolean }) {
  const { t } = useTranslation(['account', 'ui']);
  const [open, setOpen] = useState(false);
  const { street, street2, postcode, city, country } = account;
  const lines = [street, street2, [postcode, city].filter(Boolean).join(' '), country].filter(Boolean);
  const shown = lines.length > 0 ? lines.join('\n') : <span className="mm">{t('ui:toFill')}</span>;
  if (readOnly) return <span className="inline">{shown}</span>;
  if (open) return <AddressForm account={account} onDone={() => setOpen(false)} />;
  return (
    <button type="button" className="bare inline" onClick={() => setOpen(true)}>
      <span className="sr">
        {t('account:field.address')}, {t('ui:edit')}
      </span>
      <span>{shown}</span>
      <Pencil className="i" />
    </button>
  );
}

function AddressForm({ account, onDone }: { account: Account; onDone: () => void }) {
  const { t } = useTranslation(['account', 'ui']);
  const save = useAccountEdits(account);
  const { street, street2, postcode, city, country } = account;
  const form = useForm(
    {
      street: street ?? '',
      street2: street2 ?? '',
      postcode: postcode ?? '',
      city: city ?? '',
      country: country ?? '',
    },
    async (values) => {
      const filled = Object.fromEntries(
        Object.entries(values).map(([field, text]) => [field, text.trim() || null]),
      );
      await save(filled, t('account:field.address'));
      onDone();
    },
  );
  return (
    <form
      className="form address"
      noValidate
      onSubmit={form.submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <TextField label={t('account:field.street')} autoFocus {...form.field('street')} />
      <TextField label={t('account:field.street2')} {...form.field('street2')} />
      <div className="pair">
        <TextField label={t('account:field.postcode')} inputMode="numeric" {...form.field('postcode')} />
        <TextField label={t('account:field.city')} {...form.field('city')} />
      </div>
      <TextField label={t('account:field.country')} {...form.field('country')} />
      {form.sentence && <FieldError>{form.sentence}</FieldError>}
      <div className="actions">
        <Button small onClick={onDone}>
          {t('ui:cancel')}
        </Button>
        <Button small look="primary" type="submit" busy={form.busy}>
          {t('ui:save')}
        </Button>
      </div>
    </form>
  );
}
