import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useForm } from '../../lib/web/form.ts';
import { useWrite } from '../../lib/web/queries.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Callout } from '../../lib/web/ui/Callout.tsx';
import { Checkbox } from '../../lib/web/ui/Checkbox.tsx';
import { TextField } from '../../lib/web/ui/Field.tsx';
import { useWhen, WhenField } from '../../lib/web/ui/WhenField.tsx';
import { createApiKey } from './api-key.contract.ts';

/** A name, until when, and whether it may change things; the secret comes back once. */
export function NewApiKey({ onMade }: { onMade: (secret: string) => void }) {
  const { t } = useTranslation('people');
  const [until, setUntil] = useState('');
  const [mayWrite, setMayWrite] = useState(false);
  const when = useWhen(until);
  const create = useWrite(createApiKey);
  const form = useForm({ name: '' }, async ({ name }) => {
    const { secret } = await create.mutateAsync({ body: { name, mayWrite, expiresOn: when?.day ?? null } });
    if (secret) onMade(secret);
  });
  return (
    <form className="form key-form" onSubmit={form.submit} noValidate>
      {form.sentence && <Callout tone="late">{form.sentence}</Callout>}
      <div className="fields">
        <TextField
          label={t('key.name')}
          placeholder={t('key.example')}
          maxLength={80}
          autoComplete="off"
          {...form.field('name')}
        />
        <WhenField
          label={t('key.until')}
          text={until}
          onText={setUntil}
          hint={until ? undefined : t('key.untilHow')}
        />
      </div>
      <div className="row">
        <Checkbox checked={mayWrite} onChange={setMayWrite}>
          {t('key.mayWrite')}
        </Checkbox>
        <span className="sp" />
        <Button type="submit" busy={form.busy}>
          {t('key.create')}
        </Button>
      </div>
    </form>
  );
}
