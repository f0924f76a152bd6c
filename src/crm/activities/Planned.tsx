import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDays } from '../../lib/web/Clock.tsx';
import { useRead } from '../../lib/web/queries.ts';
import { useSayFailure } from '../../lib/web/saying.ts';
import { IconButton } from '../../lib/web/ui/Button.tsx';
import { NextAction } from '../../lib/web/ui/StatusPill.tsx';
import { useMay } from '../users/Me.tsx';
import { type Activity, listActivities } from './activity.contract.ts';
import { usePlanning } from './usePlanning.tsx';

/** What is planned with a company or a person, soonest first; one press says that it is done. */
export function Planned({ of }: { of: { accountId: string } | { contactId: string } }) {
  const { t } = useTranslation('activity');
  const may = useMay();
  const planned = useRead(listActivities, { query: { ...of, state: 'open', limit: 20 } }).data?.items ?? [];
  const { finish } = usePlanning();
  const orSay = useSayFailure();
  if (planned.length === 0) return null;
  return (
    <section className="blk planned">
      <h3>{t('planned')}</h3>
      <ul>
        {planned.map((activity) => (
          <li key={activity.id} className="row">
            <When activity={activity} />
            <span className="sp" />
            {may('activity', 'update') && (
              <IconButton
                small
                look="quiet"
                label={t('plan.done')}
                icon={<Check className="i" />}
                onClick={() => orSay(finish(activity))}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function When({ activity: { dueOn, dueTime, subject } }: { activity: Activity }) {
  const { today, day } = useDays();
  const tone = dueOn === null || dueOn > today ? 'future' : dueOn === today ? 'today' : 'late';
  const said = [dueOn && day(dueOn, dueTime), subject].filter(Boolean).join(' · ');
  const shown = said.charAt(0).toLocaleUpperCase() + said.slice(1);
  return (
    <NextAction tone={tone} title={shown}>
      {shown}
    </NextAction>
  );
}
