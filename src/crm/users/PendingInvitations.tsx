import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDays } from '../../lib/web/Clock.tsx';
import { useRead, useWrite } from '../../lib/web/queries.ts';
import { useSayFailure } from '../../lib/web/saying.ts';
import { IconButton } from '../../lib/web/ui/Button.tsx';
import { listInvitations, withdrawInvitation } from './invitation.contract.ts';

/** Who was invited and has not come yet; an invitation may be taken back, its link is dead at once. */
export function PendingInvitations() {
  const { t } = useTranslation('people');
  const { dayMonth, dayOf } = useDays();
  const orSay = useSayFailure();
  const withdraw = useWrite(withdrawInvitation);
  const pending = useRead(listInvitations, {}).data?.items ?? [];
  if (pending.length === 0) return null;
  return (
    <section className="card">
      <h3>{t('invite.pending')}</h3>
      <ul className="sortable">
        {pending.map(({ id, email, role, expiresAt }) => (
          <li key={id}>
            <b className="name ell">{email}</b>
            <span className="m">{t(`role.${role}`)}</span>
            <span className="mm t12">{t('invite.until', { day: dayMonth(dayOf(expiresAt)) })}</span>
            <IconButton
              small
              look="quiet"
              label={t('invite.withdraw', { address: email })}
              icon={<Trash2 className="i" />}
              onClick={() => orSay(withdraw.mutateAsync({ params: { id } }))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
