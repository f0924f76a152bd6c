import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useForm } from '../../lib/web/form.ts';
import { useWrite } from '../../lib/web/queries.ts';
import { say } from '../../lib/web/toasts.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Callout } from '../../lib/web/ui/Callout.tsx';
import { Dialog } from '../../lib/web/ui/Dialog.tsx';
import { SelectField, TextField } from '../../lib/web/ui/Field.tsx';
import { createContact, deleteContact } from './contact.contract.ts';
import { type ContactRole, contactRoles } from './contact.ts';

const blank = { givenName: '', familyName: '', jobTitle: '', phone: '', email: '' };

/** Somebody met in a company: a name is enough, the rest comes when it is known. */
export function NewContact({
  account,
  onClose,
}: {
  account: { id: string; name: string };
  onClose: () => void;
}) {
  const { t } = useTranslation(['contact', 'ui']);
  const [role, setRole] = useState<ContactRole | ''>('');
  const create = useWrite(createContact, { touches: ['account'] });
  const remove = useWrite(deleteContact, { touches: ['account'] });
  const form = useForm(blank, async ({ phone, email, ...values }) => {
    const made = await create.mutateAsync({
      body: {
        accountId: account.id,
        givenName: values.givenName.trim() || null,
        familyName: values.familyName.trim() || null,
        jobTitle: values.jobTitle.trim() || null,
        role: role || null,
        ...(phone.trim() ? { phones: [{ number: phone.trim() }] } : {}),
        ...(email.trim() ? { emails: [{ address: email.trim() }] } : {}),
      },
    });
    say({
      text: t('contact:created', { name: made.name }),
      shape: 'won',
      undo: () => remove.mutateAsync({ params: { id: made.id } }),
    });
    onClose();
  });
  const field = (name: keyof typeof blank) => form.field(name);
  return (
    <Dialog className="narrow" title={t('contact:addTitle', { name: account.name })} onClose={onClose}>
      <form className="in-b form" onSubmit={form.submit} noValidate>
        {form.sentence && <Callout tone="late">{form.sentence}</Callout>}
        <div className="pair">
          <TextField
            label={t('contact:field.givenName')}
            placeholder={t('contact:example.givenName')}
            autoFocus
            {...field('givenName')}
          />
          <TextField
            label={t('contact:field.familyName')}
            placeholder={t('contact:example.familyName')}
            {...field('familyName')}
          />
        </div>
        <div className="pair">
          <TextField
            label={t('contact:field.jobTitle')}
            placeholder={t('contact:example.jobTitle')}
            {...field('jobTitle')}
          />
          <SelectField
            label={t('contact:field.role')}
            value={role}
            placeholder={t('contact:noRole')}
            onChange={(chosen) => setRole(contactRoles.find((one) => one === chosen) ?? '')}
            options={contactRoles.map((one) => ({ value: one, label: t(`contact:role.${one}`) }))}
          />
        </div>
        <TextField
          label={t('contact:field.phones')}
          type="tel"
          placeholder={t('contact:example.phone')}
          {...field('phone')}
        />
        <TextField
          label={t('contact:field.emails')}
          type="email"
          placeholder={t('contact:example.email')}
          {...field('email')}
        />
        <div className="actions">
          <Button onClick={onClose}>{t('ui:cancel')}</Button>
          <Button look="primary" type="submit" busy={form.busy} keys="Enter">
            {t('contact:create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
