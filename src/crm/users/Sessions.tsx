import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDays } from '../../lib/web/Clock.tsx';
import { useRead, useWrite } from '../../lib/web/queries.ts';
import { useSayFailure } from '../../lib/web/saying.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Confirm } from '../../lib/web/ui/Confirm.tsx';
import { Tag } from '../../lib/web/ui/StatusPill.tsx';
import { browserName } from './browser-name.ts';
import { endSession, listSessions, signOutEverywhere } from './sign-in.contract.ts';

/** Where one is signed in; any of them may be ended from here. */
export function Sessions() {
  const { t } = useTranslation('people');
  const { day, dayOf, timeOf } = useDays();
  const orSay = useSayFailure();
  const [asking, setAsking] = useState(false);
  const sessions = useRead(listSessions, {}).data?.items ?? [];
  const end = useWrite(endSession);
  const everywhere = useWrite(signOutEverywhere);
  if (sessions.length === 0) return null;
  return (
    <section className="card">
      <h3>{t('session.title')}</h3>
      <ul className="sortable">
        {sessions.map(({ id, current, device, lastSeenAt }) => (
          <li key={id}>
            <span className="name ell" title={device ?? undefined}>
              {device ? browserName(device) : t('session.unknown')}
            </span>
            {current && <Tag>{t('session.here')}</Tag>}
            <span className="mm t12">
              {t('session.seen', { day: day(dayOf(lastSeenAt), timeOf(lastSeenAt)) })}
            </span>
            {!current && (
              <Button small onClick={() => orSay(end.mutateAsync({ params: { id } }))}>
                {t('session.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button onClick={() => setAsking(true)}>{t('session.everywhere')}</Button>
      {asking && (
        <Confirm
          title={t('session.everywhereTitle')}
          text={t('session.everywhereText')}
          act={t('session.everywhere')}
          onAct={async () => {
            await everywhere.mutateAsync({});
            location.assign('/sign-in');
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}
