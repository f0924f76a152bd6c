import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { requestPasswordReset, resetPassword } from '../../crm/users/sign-in.contract.ts';
import { call } from '../../lib/web/call.ts';
import { useForm } from '../../lib/web/form.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Callout } from '../../lib/web/ui/Callout.tsx';
import { TextField } from '../../lib/web/ui/Field.tsx';
import { Outside } from '../shell/Outside.tsx';
import { PasswordField } from '../shell/PasswordField.tsx';

/** Without a token, asks for a link; with one, takes the new password. */
export default function PasswordReset() {
  const { t } = useTranslation('shell');
  const { token } = useSearch({ from: '/reset' });
  return (
    <Outside title={token ? t('reset.title') : t('reset.askTitle')}>
      {token ? <ChoosePassword token={token} /> : <AskLink />}
      <Link to="/sign-in" className="t12">
        {t('reset.back')}
      </Link>
    </Outside>
  );
}

function AskLink() {
  const { t } = useTranslation('shell');
  const [asked, setAsked] = useState(false);
  const form = useForm({ email: '' }, async (values) => {
    await call(requestPasswordReset, { body: values });
    setAsked(true);
  });
  if (asked) return <Callout>{t('reset.asked')}</Callout>;
  return (
    <form className="form" onSubmit={form.submit} noValidate>
      <p className="m">{t('reset.askText')}</p>
      {form.sentence && <Callout tone="late">{form.sentence}</Callout>}
      <TextField
        label={t('signIn.email')}
        type="email"
        autoComplete="username"
        required
        {...form.field('email')}
      />
      <div className="actions">
        <Button type="submit" look="primary" busy={form.busy} keys="Enter">
          {t('reset.ask')}
        </Button>
      </div>
    </form>
  );
}

function ChoosePassword({ token }: { token: string }) {
  const { t } = useTranslation('shell');
  const [done, setDone] = useState(false);
  const form = useForm({ password: '' }, async ({ password }) => {
    await call(resetPassword, { body: { token, password } });
    setDone(true);
  });
  if (done) return <Callout>{t('reset.done')}</Callout>;
  return (
    <form className="form" onSubmit={form.submit} noValidate>
      {form.sentence && <Callout tone="late">{form.sentence}</Callout>}
      <PasswordField fresh {...form.field('password')} />
      <div className="actions">
        <Button type="submit" look="primary" busy={form.busy} keys="Enter">
          {t('reset.submit')}
        </Button>
      </div>
    </form>
  );
}
