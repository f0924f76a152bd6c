import { Compass } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '../../crm/users/Me.tsx';
import { OrganizationSettings } from '../../crm/users/OrganizationSettings.tsx';
import { call } from '../../lib/web/call.ts';
import { useSayFailure } from '../../lib/web/saying.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Confirm } from '../../lib/web/ui/Confirm.tsx';
import { dropDemonstration, openDemonstration } from '../demo/demo.contract.ts';
import { startAfresh } from '../shell/start-afresh.ts';

/** The company's own settings, and its demonstration data, which are a company apart. */
export function OrganizationPage() {
  const { organization } = useMe();
  return (
    <>
      <OrganizationSettings />
      {organization.demonstration ? <DropDemonstration /> : <OpenDemonstration />}
    </>
  );
}

function OpenDemonstration() {
  const { t } = useTranslation('settings');
  const may = useMay();
  const orSay = useSayFailure();
  const [busy, setBusy] = useState(false);
  if (!may('organization', 'create')) return null;
  const open = async () => {
    setBusy(true);
    try {
      await call(openDemonstration);
      startAfresh();
    } catch (error) {
      setBusy(false);
      throw error;
    }
  };
  return (
    <section className="card">
      <h3>{t('demonstration.title')}</h3>
      <p className="m">{t('demonstration.text')}</p>
      <Button icon={<Compass className="i" />} busy={busy} onClick={() => orSay(open())}>
        {t('demonstration.open')}
      </Button>
      {busy && (
        <p className="hint" role="status">
          {t('demonstration.making')}
        </p>
      )}
    </section>
  );
}

function DropDemonstration() {
  const { t } = useTranslation('settings');
  const [asking, setAsking] = useState(false);
  const drop = async () => {
    await call(dropDemonstration);
    startAfresh();
  };
  return (
    <section className="card">
      <h3>{t('demonstration.title')}</h3>
      <p className="m">{t('demonstration.inside')}</p>
      <Button look="danger" onClick={() => setAsking(true)}>
        {t('demonstration.drop')}
      </Button>
      {asking && (
        <Confirm
          title={t('demonstration.dropTitle')}
          text={t('demonstration.dropText')}
          act={t('demonstration.drop')}
          onAct={drop}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}
