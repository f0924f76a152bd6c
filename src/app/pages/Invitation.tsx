import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { acceptInvitation } from '../../crm/users/invitation.contract.ts';
import { call } from '../../lib/web/call.ts';
import { useForm } from '../../lib/web/form.ts';
import { useLanguage } from '../../lib/web/language.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Callout } from '../../lib/web/ui/Callout.tsx';
import { TextField } from '../../lib/web/ui/Field.tsx';
import { Outside } from '../shell/Outside.tsx';
import { PasswordField } from '../shell/PasswordField.tsx';

/** Where an invitation link leads: a name, a password, and one is in. */
export default function Invitation() {
  const { t } = useTranslation('shell');
  const language = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { token } = useSearch({ from: '/invitation' });
  const form = useForm({ name: '', password: '' }, async (values) => {
    await call(acceptInvitation, { body: { ...values, language, token: token ?? '' } });
    client.clear();
    await navigate({ to: '/today' });
  });
  return (
    <Outside title={t('invitation.title')}>
      {token ? (
        <p className="m">{t('invitation.text')}</p>
      ) : (
        <Callout tone="hold">{t('invitation.noToken')}</Callout>
      )}
      {form.sentence && <Callout tone="late">{form.sentence}</Callout>}
      {token && (
        <form className="form" onSubmit={form.submit} noValidate>
          <TextField
            label={t('setup.name')}
            placeholder={t('setup.nameExample')}
            autoComplete="name"
            required
            {...form.field('name')}
          />
          <PasswordField fresh {...form.field('password')} />
          <div className="actions">
            <Button type="submit" look="primary" busy={form.busy} keys="Enter">
              {t('invitation.submit')}
            </Button>
          </div>
        </form>
      )}
    </Outside>
  );
}
