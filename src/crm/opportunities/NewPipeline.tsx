import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useForm } from '../../lib/web/form.ts';
import { useWrite } from '../../lib/web/queries.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Callout } from '../../lib/web/ui/Callout.tsx';
import { Dialog } from '../../lib/web/ui/Dialog.tsx';
import { TextField } from '../../lib/web/ui/Field.tsx';
import { createPipeline } from './pipeline.contract.ts';
import type { TemplateName } from './pipeline-templates.ts';
import { TemplateChoice } from './TemplateChoice.tsx';

/** Another way of selling beside the first: a name, and the stages it starts from. */
export function NewPipeline({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['pipeline', 'ui']);
  const [template, setTemplate] = useState<TemplateName>('short_quote');
  const create = useWrite(createPipeline);
  const form = useForm({ name: '' }, async ({ name }) => {
    await create.mutateAsync({ body: { name: name.trim(), template } });
    onClose();
  });
  return (
    <Dialog className="narrow" title={t('pipeline:one.add')} onClose={onClose}>
      <form className="in-b form" onSubmit={form.submit} noValidate>
        {form.sentence && <Callout tone="late">{form.sentence}</Callout>}
        <TextField
          label={t('pipeline:one.name')}
          placeholder={t('pipeline:one.example')}
          maxLength={80}
          autoFocus
          {...form.field('name')}
        />
        <TemplateChoice template={template} onChange={setTemplate} />
        <div className="actions">
          <Button onClick={onClose}>{t('ui:cancel')}</Button>
          <Button look="primary" type="submit" busy={form.busy} keys="Enter">
            {t('pipeline:one.create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
