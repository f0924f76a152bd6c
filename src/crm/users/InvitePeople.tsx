import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../lib/web/ui/Button.tsx';
import { SelectField } from '../../lib/web/ui/Field.tsx';
import { AddressList } from './AddressList.tsx';
import { InvitationLinks } from './InvitationLinks.tsx';
import { type Role, roles } from './permissions.ts';
import type { Team } from './team.contract.ts';
import { type Invited, useInvites } from './useInvites.tsx';

/** Addresses and a role; the links come back to be handed over, or leave by mail. */
export function InvitePeople({ teams }: { teams: readonly Team[] }) {
  const { t } = useTranslation('people');
  const invite = useInvites();
  const [addresses, setAddresses] = useState<readonly string[]>([]);
  const [role, setRole] = useState<Role>('sales');
  const [teamId, setTeamId] = useState('');
  const [busy, setBusy] = useState(false);
  const [invited, setInvited] = useState<readonly Invited[]>([]);
  const send = async () => {
    if (busy || addresses.length === 0) return;
    setBusy(true);
    const made = await invite(addresses, role, teamId ? [teamId] : []);
    setBusy(false);
    setInvited(made);
    setAddresses(made.filter(({ refused }) => refused).map(({ address }) => address));
  };
  return (
    <section className="card">
      <h3>{t('invite.title')}</h3>
      <AddressList
        label={t('profile.email')}
        addresses={addresses}
        onChange={setAddresses}
        onEnter={() => void send()}
      />
      <div className="fields">
        <SelectField
          label={t('invite.role')}
          value={role}
          onChange={(chosen) => setRole(roles.find((one) => one === chosen) ?? 'sales')}
          options={roles.map((one) => ({ value: one, label: t(`role.${one}`) }))}
          hint={t(`roleHow.${role}`)}
        />
        {teams.length > 0 && (
          <SelectField
            label={t('person.teams')}
            value={teamId}
            placeholder={t('person.noTeam')}
            onChange={setTeamId}
            options={teams.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </div>
      <Button look="primary" busy={busy} onClick={() => void send()}>
        {t('invite.send')}
      </Button>
      {invited.length > 0 && <InvitationLinks invited={invited} onClose={() => setInvited([])} />}
    </section>
  );
}
