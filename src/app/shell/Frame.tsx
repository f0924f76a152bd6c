import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { CurrentQuoteReader } from '../../crm/opportunities/CurrentQuote.tsx';
import { MeProvider } from '../../crm/users/Me.tsx';
import { getMe } from '../../crm/users/user.contract.ts';
import { Clock } from '../../lib/web/Clock.tsx';
import { useLive } from '../../lib/web/live.ts';
import { setPreferences } from '../../lib/web/preferences.ts';
import { useRead } from '../../lib/web/queries.ts';
import { OfflineBanner } from '../../lib/web/ui/OfflineBanner.tsx';
import { SkeletonRows } from '../../lib/web/ui/Skeleton.tsx';
import { speak } from '../../lib/web/words.ts';
import { useCurrentQuoteOf } from './current-quote.ts';
import { EverywhereProvider } from './Everywhere.tsx';
import { Rail } from './Rail.tsx';
import { TabBar } from './TabBar.tsx';

/** A next action shows on its opportunity, a company's name on its opportunities, and so on up. */
const shownWith = {
  activity: ['opportunity', 'account', 'contact'],
  document: ['opportunity'],
  account: ['opportunity', 'contact'],
  contact: ['account'],
  pipeline: ['opportunity'],
  opportunity: ['account', 'report'],
};

/** What stands around every screen of a signed-in person. The route has made sure that there is one. */
export function Frame() {
  const { t } = useTranslation(['shell', 'ui']);
  const client = useQueryClient();
  const me = useRead(getMe, {}).data;
  useLive(client, me !== undefined, shownWith);
  useEffect(() => {
    if (!me) return;
    const { theme, density, singleKeys } = me.user.preferences;
    setPreferences({ theme, density, singleKeys });
    void speak(me.user.language);
  }, [me]);
  // The first screen of a company has nowhere to go yet: no navigation around it.
  const alone = useLocation({ select: ({ pathname }) => pathname === '/welcome' });
  if (!me) return null;
  return (
    <MeProvider me={me}>
      <Clock
        timeZone={me.user.preferences.timeZone ?? me.organization.timeZone}
        alsaceMoselle={me.organization.alsaceMoselle}
      >
        <CurrentQuoteReader value={useCurrentQuoteOf}>
          <EverywhereProvider>
            <a className="skip btn" href="#content">
              {t('shell:skip')}
            </a>
            <div className={alone ? 'app alone' : 'app'}>
              {!alone && <Rail />}
              <div className="main" id="content" tabIndex={-1}>
                <OfflineBanner />
                <Suspense fallback={<SkeletonRows label={t('ui:loading')} />}>
                  <Outlet />
                </Suspense>
              </div>
              {!alone && <TabBar />}
            </div>
          </EverywhereProvider>
        </CurrentQuoteReader>
      </Clock>
    </MeProvider>
  );
}
