import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../lib/dates.ts';
import { formatDay } from '../../lib/day-format.ts';
import { useNow } from '../../lib/web/Clock.tsx';
import { useLanguage } from '../../lib/web/language.ts';
import { useRead } from '../../lib/web/queries.ts';
import { Checkbox } from '../../lib/web/ui/Checkbox.tsx';
import { Menu } from '../../lib/web/ui/Menu.tsx';
import { getContact } from '../contacts/contact.contract.ts';
import { useMe } from '../users/Me.tsx';
import { listUsers, type User } from '../users/user.contract.ts';
import { taskDay } from './closing-draft.ts';
import type { Opportunity } from './opportunity.contract.ts';
import { Question } from './Question.tsx';

const daysLater = 10;
const callers = ['manager', 'sales', 'admin', 'sales_admin'];

/** Who may hear the real reasons: somebody else than the owner and than oneself, a manager first (domain 3.2). */
export function useDebrief(opportunity: Opportunity, chosen: string | null) {
  const { t } = useTranslation('closing');
  const { user } = useMe();
  const { today, alsaceMoselle } = useNow();
  const users = useRead(listUsers, {}).data?.items ?? [];
  const contact = useRead(
    getContact,
    { params: { id: opportunity.contactId ?? '' } },
    { enabled: opportunity.contactId !== null },
  ).data;
  const others = users
    .filter(({ active, role, id }) => active && callers.includes(role) && id !== user.id)
    .filter(({ id }) => id !== opportunity.ownerId)
    .sort((a, b) => callers.indexOf(a.role) - callers.indexOf(b.role) || a.name.localeCompare(b.name));
  const by = others.find(({ id }) => id === chosen) ?? others[0] ?? null;
  const named = contact && [contact.title, contact.familyName].filter(Boolean).join(' ');
  const whom = contact ? (contact.title ? named : contact.name) || t('customer') : t('customer');
  const dueOn = taskDay(today, daysLater, alsaceMoselle);
  return { others, by, whom, dueOn, subject: t('debriefTask', { whom }), callerId: by?.id ?? user.id };
}

/** A call of five minutes, ten days later, by somebody else. */
export function Debrief({
  debrief,
  on,
  onChange,
}: {
  debrief: ReturnType<typeof useDebrief>;
  on: boolean;
  onChange: (change: { debrief?: boolean; debriefBy?: string }) => void;
}) {
  const { t } = useTranslation('closing');
  const language = useLanguage();
  const { by, whom, dueOn } = debrief;
  // The whole date, even when it is near: a task is being written, not a row.
  const day = formatDay(dueOn, { today: addDays(dueOn, 1), language });
  return (
    <Question label={t('debrief')}>
      <div className="said">
        <Checkbox
          checked={on}
          onChange={(next) => onChange({ debrief: next })}
          label={
            by
              ? `${t('debriefBy', { who: firstName(by), whom })} ${day}`
              : `${t('debriefByMe', { whom })} ${day}`
          }
        />
        <span>
          {by ? t('debriefBy', { who: firstName(by), whom }) : t('debriefByMe', { whom })} <b>{day}</b>
          {t('fiveMinutes')}
          {by && <span className="m">{t('somebodyElse')}</span>}
          {debrief.others.length > 1 && (
            <Menu
              title={t('whoCalls')}
              trigger={
                <button type="button" className="bare who" aria-label={t('whoCalls')}>
                  <ChevronDown className="i" />
                </button>
              }
              entries={debrief.others.map((user) => ({
                label: user.name,
                checked: user.id === by?.id,
                onSelect: () => onChange({ debrief: true, debriefBy: user.id }),
              }))}
            />
          )}
        </span>
      </div>
    </Question>
  );
}

function firstName({ name }: User): string {
  return name.split(' ')[0] ?? name;
}
