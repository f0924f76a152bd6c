import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResponseOf } from '../../lib/contract.ts';
import { useDays } from '../../lib/web/Clock.tsx';
import { useRead, useWrite } from '../../lib/web/queries.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Confirm } from '../../lib/web/ui/Confirm.tsx';
import { CopyField } from '../../lib/web/ui/CopyField.tsx';
import { Dialog } from '../../lib/web/ui/Dialog.tsx';
import { Tag } from '../../lib/web/ui/StatusPill.tsx';
import { listApiKeys, revokeApiKey } from './api-key.contract.ts';
import { useMay } from './Me.tsx';
import { NewApiKey } from './NewApiKey.tsx';

type Key = ResponseOf<typeof listApiKeys>['items'][number];

/** One's own keys for programs: made, shown once, revoked. */
export function ApiKeys() {
  const { t } = useTranslation('people');
  const may = useMay();
  const allowed = may('api_key', 'read');
  const keys = useRead(listApiKeys, {}, { enabled: allowed }).data?.items;
  const [secret, setSecret] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  if (!allowed) return null;
  return (
    <section className="card">
      <h3>{t('key.title')}</h3>
      <p className="m">{t('key.about')}</p>
      {keys?.length === 0 && <p className="mm">{t('key.none')}</p>}
      {keys && keys.length > 0 && (
        <ul className="sortable">
          {keys.map((key) => (
            <KeyLine key={key.id} apiKey={key} />
          ))}
        </ul>
      )}
      {may('api_key', 'create') && <NewApiKey onMade={setSecret} />}
      {secret && (
        <Dialog
          className="narrow"
          title={t('key.madeTitle')}
          subtitle={t('key.madeText')}
          onClose={() => setSecret(undefined)}
          initialFocus={field}
        >
          <div className="in-b form">
            <CopyField ref={field} label={t('key.secret')} text={secret} />
          </div>
        </Dialog>
      )}
    </section>
  );
}

function KeyLine({ apiKey }: { apiKey: Key }) {
  const { t } = useTranslation('people');
  const { day, dayOf } = useDays();
  const [asking, setAsking] = useState(false);
  const revoke = useWrite(revokeApiKey);
  const { id, name, mayWrite, expiresAt, lastUsedAt } = apiKey;
  return (
    <li>
      <b className="name ell">{name}</b>
      {!mayWrite && <Tag>{t('key.readOnly')}</Tag>}
      <span className="mm t12">
        {lastUsedAt ? t('key.used', { day: day(dayOf(lastUsedAt)) }) : t('key.unused')}
        {expiresAt && `, ${t('key.expires', { day: day(dayOf(expiresAt)) })}`}
      </span>
      <Button small onClick={() => setAsking(true)}>
        {t('key.revoke')}
      </Button>
      {asking && (
        <Confirm
          title={t('key.revokeTitle', { name })}
          text={t('key.revokeText')}
          act={t('key.revoke')}
          onAct={() => revoke.mutateAsync({ params: { id } })}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}
