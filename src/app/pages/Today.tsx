import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getToday } from '../../crm/opportunities/today.contract.ts';
import { useMe } from '../../crm/users/Me.tsx';
import { isoWeek } from '../../lib/dates.ts';
import { formatDayTitle } from '../../lib/day-format.ts';
import { useNow } from '../../lib/web/Clock.tsx';
import { useLanguage } from '../../lib/web/language.ts';
import { phone, useMedia } from '../../lib/web/media.ts';
import { useRead } from '../../lib/web/queries.ts';
import { Kbd } from '../../lib/web/ui/Kbd.tsx';
import { ReadFailed } from '../../lib/web/ui/ReadFailed.tsx';
import { Segmented } from '../../lib/web/ui/Segmented.tsx';
import { SkeletonRows } from '../../lib/web/ui/Skeleton.tsx';
import { Screen } from '../shell/Screen.tsx';
import { TodayList } from './TodayList.tsx';
import './today.css';

type Whose = 'mine' | 'everybody';

const leads = ['admin', 'manager', 'sales_admin'];

/** The first screen: what to do now, and why (domain 6.3 R1). */
export default function Today() {
  const { t } = useTranslation('today');
  const { t: ui } = useTranslation('ui');
  const [whose, setWhose] = useState<Whose>('mine');
  const morning = useRead(getToday, whose === 'mine' ? {} : { query: { ownerId: whose } }, {
    placeholderData: keepPreviousData,
  });
  return (
    <Screen name={t('title')} heading={<Heading />} tools={<Tools whose={whose} onWhose={setWhose} />}>
      {morning.data ? (
        <TodayList morning={morning.data} named={whose === 'everybody'} />
      ) : morning.isError ? (
        <ReadFailed error={morning.error} onRetry={() => void morning.refetch()} />
      ) : (
        <SkeletonRows rows={9} label={ui('loading')} />
      )}
    </Screen>
  );
}

function Heading() {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const { today } = useNow();
  const named = formatDayTitle(today, { today, language });
  const whole = t('week', { day: named, week: isoWeek(today).week });
  return (
    <>
      <h1>{t('title')}</h1>
      <span className="m nb ell">{useMedia(phone) ? named : whole}</span>
    </>
  );
}

/** The keys of the screen, said once where they are of use; whoever answers for a team may see its morning too. */
function Tools({ whose, onWhose }: { whose: Whose; onWhose: (whose: Whose) => void }) {
  const { t } = useTranslation('today');
  const { user } = useMe();
  return (
    <>
      {leads.includes(user.role) && (
        <Segmented
          label={t('whose')}
          segments={[
            { value: 'mine', label: t('mine') },
            { value: 'everybody', label: t('everybody') },
          ]}
          value={whose}
          onChange={onWhose}
        />
      )}
      <span className="mm t12 nb keys-said">
        <Kbd keys="J" /> <Kbd keys="K" /> {t('walk')} · <Kbd keys="A" /> {t('log')} · <Kbd keys="?" />{' '}
        {t('keys')}
      </span>
    </>
  );
}
