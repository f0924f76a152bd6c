import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { setUp } from '../../crm/users/sign-in.contract.ts';
import { call } from '../../lib/web/call.ts';
import { useForm } from '../../lib/web/form.ts';
import { useLanguage } from '../../lib/web/language.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Callout } from '../../lib/web/ui/Callout.tsx';
import { TextField } from '../../lib/web/ui/Field.tsx';
import { Outside } from '../shell/Outside.tsx';
import { PasswordField } from '../shell/PasswordField.tsx';

/** The first page of all: it opens only through the one-time link that the terminal prints. */
export default function Setup() {
  const { t } = useTranslation('shell');
  const language = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { token } = useSearch({ from: '/setup' });
  const form = useForm({ organization: '', name: '', email: '', password: '' }, async (values) => {
    await call(setUp, { body: { ...values, language, token: token ?? '' } });
    client.clear();
    await navigate({ to: '/welcome' });
  });
  return (
    <Outside title={t('setup.title')}>
      {token ? <p className="m">{t('setup.text')}</p> : <Callout tone="hold">{t('setup.noToken')}</Callout>}
      {form.sentence && <Callout tone="late">{form.sentence}</Callout>}
      {token && (
        <form className="form" onSubmit={form.submit} noValidate>
          <TextField
            label={t('setup.organization')}
            placeholder={t('setup.organizationExample')}
            autoComplete="organization"
            required
            {...form.field('organization')}
          />
          <TextField
            label={t('setup.name')}
            placeholder={t('setup.nameExample')}
            autoComplete="name"
            required
            {...form.field('name')}
          />
          <TextField
            label={t('setup.email')}
            placeholder={t('setup.emailExample')}
            type="email"
            autoComplete="username"
            required
            {...form.field('email')}
          />
          <PasswordField fresh {...form.field('password')} />
          <div className="actions">
            <Button type="submit" look="primary" busy={form.busy} keys="Enter">
              {t('setup.submit')}
            </Button>
          </div>
        </form>
      )}
      <p className="row m t12">
        <ShieldCheck className="i" />
        {t('setup.private')}
      </p>
    </Outside>
  );
}
