import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useForm } from '../../lib/web/form.ts';
import { useWrite } from '../../lib/web/queries.ts';
import { say } from '../../lib/web/toasts.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Callout } from '../../lib/web/ui/Callout.tsx';
import { Dialog } from '../../lib/web/ui/Dialog.tsx';
import { TextField } from '../../lib/web/ui/Field.tsx';
import { changePassword } from './sign-in.contract.ts';

/** One's own password: the present one, then the new; the other browsers are signed out. */
export function OwnPassword() {
  const { t } = useTranslation('people');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('password.change')}</Button>
      {open && <PasswordDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function PasswordDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['people', 'ui']);
  const write = useWrite(changePassword, { touches: ['session'] });
  const form = useForm({ current: '', password: '' }, async (body) => {
    await write.mutateAsync({ body });
    say({ text: t('people:password.done'), shape: 'won' });
    onClose();
  });
  return (
    <Dialog
      className="narrow"
      title={t('people:password.change')}
      subtitle={t('people:password.how')}
      onClose={onClose}
    >
      <form className="in-b form" onSubmit={form.submit} noValidate>
        {form.sentence && <Callout tone="late">{form.sentence}</Callout>}
        <TextField
          label={t('people:password.current')}
          type="password"
          autoComplete="current-password"
          autoFocus
          {...form.field('current')}
        />
        <TextField
          label={t('people:password.fresh')}
          type="password"
          autoComplete="new-password"
          hint={t('people:password.rule')}
          {...form.field('password')}
        />
        <div className="actions">
          <Button onClick={onClose}>{t('ui:cancel')}</Button>
          <Button look="primary" type="submit" busy={form.busy} keys="Enter">
            {t('people:password.change')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
