import { Compass, ShieldCheck } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DropZone } from '../../crm/imports/DropZone.tsx';
import type { Picked } from '../../crm/imports/picked.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { TextField } from '../../lib/web/ui/Field.tsx';
import { Kbd } from '../../lib/web/ui/Kbd.tsx';
import { Brand } from '../shell/Brand.tsx';
import { WelcomePreview } from './WelcomePreview.tsx';

/** Three ways to begin: one's own file, one line, or invented data to look around in. */
export function WelcomeStarts({
  onPicked,
  onLine,
  onVisit,
  visiting,
}: {
  onPicked: (picked: Picked) => void;
  onLine: (line: string) => void;
  onVisit: () => void;
  /** The examples are being made. */
  visiting: boolean;
}) {
  const { t } = useTranslation(['welcome', 'shell']);
  return (
    <main className="lft">
      <Brand />
      <div>
        <h1>{t('welcome:question')}</h1>
        <p className="m promise">{t('welcome:promise')}</p>
      </div>
      <DropZone title={t('welcome:drop')} choose={t('welcome:choose')} onPicked={onPicked}>
        {t('welcome:dropKinds')} <Kbd keys="Ctrl+V" />. {t('welcome:dropMore')}
      </DropZone>
      <div className="two">
        <FirstLine onLine={onLine} />
        <section className="card">
          <h2>{t('welcome:visit.title')}</h2>
          <p className="m">{t('welcome:visit.text')}</p>
          <Button icon={<Compass className="i" />} busy={visiting} onClick={onVisit}>
            {t('welcome:visit.open')}
          </Button>
          {visiting && (
            <p className="hint" role="status">
              {t('welcome:visit.making')}
            </p>
          )}
        </section>
      </div>
      <WelcomePreview />
      <p className="row m t12">
        <ShieldCheck className="i" />
        {t('shell:setup.private')}
      </p>
    </main>
  );
}

function FirstLine({ onLine }: { onLine: (line: string) => void }) {
  const { t } = useTranslation('welcome');
  const [line, setLine] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (line.trim() !== '') onLine(line.trim());
  };
  return (
    <section className="card">
      <h2>{t('line.title')}</h2>
      <p className="m">{t('line.example')}</p>
      <form onSubmit={submit}>
        <TextField
          label={t('line.title')}
          hideLabel
          placeholder={t('line.placeholder')}
          autoComplete="off"
          maxLength={500}
          value={line}
          onChange={setLine}
          after={<Kbd keys="Enter" />}
        />
      </form>
    </section>
  );
}
