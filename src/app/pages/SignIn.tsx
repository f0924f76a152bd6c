import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { setupState, signIn } from '../../crm/users/sign-in.contract.ts';
import { call } from '../../lib/web/call.ts';
import { useForm } from '../../lib/web/form.ts';
import { useRead } from '../../lib/web/queries.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Callout } from '../../lib/web/ui/Callout.tsx';
import { TextField } from '../../lib/web/ui/Field.tsx';
import { Outside } from '../shell/Outside.tsx';
import { PasswordField } from '../shell/PasswordField.tsx';

export default function SignIn() {
  const { t } = useTranslation('shell');
  const client = useQueryClient();
  const navigate = useNavigate();
  const { next } = useSearch({ from: '/sign-in' });
  const setup = useRead(setupState, {});
  const form = useForm({ email: '', password: '' }, async (values) => {
    await call(signIn, { body: values });
    client.clear();
    await navigate({ href: next ?? '/' });
  });
  return (
    <Outside title={t('signIn.title')}>
      {setup.data?.waiting && <Callout>{t('signIn.waiting')}</Callout>}
      {form.sentence && <Callout tone="late">{form.sentence}</Callout>}
      <form className="form" onSubmit={form.submit} noValidate>
        <TextField
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          required
          {...form.field('email')}
        />
        <PasswordField {...form.field('password')} />
        <div className="actions">
          <Link to="/reset" className="t12">
            {t('signIn.forgotten')}
          </Link>
          <span className="sp" />
          <Button type="submit" look="primary" busy={form.busy} keys="Enter">
            {t('signIn.submit')}
          </Button>
        </div>
      </form>
    </Outside>
  );
}
