import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../lib/call.ts';
import { useWrite } from '../../lib/web/queries.ts';
import { useSayFailure } from '../../lib/web/saying.ts';
import { say } from '../../lib/web/toasts.ts';
import { Avatar } from '../../lib/web/ui/Avatar.tsx';
import { IconButton } from '../../lib/web/ui/Button.tsx';
import { Confirm } from '../../lib/web/ui/Confirm.tsx';
import { InlineChoice } from '../../lib/web/ui/InlineChoice.tsx';
import { InlineField } from '../../lib/web/ui/InlineField.tsx';
import { Menu } from '../../lib/web/ui/Menu.tsx';
import { Tag } from '../../lib/web/ui/StatusPill.tsx';
import { useMe } from './Me.tsx';
import { roles } from './permissions.ts';
import { ResetLink } from './ResetLink.tsx';
import type { Team } from './team.contract.ts';
import { type User, updateUser } from './user.contract.ts';

type Change = Omit<CallInput<typeof updateUser>['body'], 'version'>;

/** One person: name, role, teams, and what an administrator may do for them. */
export function PersonRow({ person, teams }: { person: User; teams: readonly Team[] }) {
  const { t } = useTranslation('people');
  const { user } = useMe();
  const orSay = useSayFailure();
  const [asking, setAsking] = useState<'deactivate' | 'reset'>();
  const write = useWrite(updateUser, { touches: ['me', 'team'] });
  const { id, version, name, email, role, teamIds, active } = person;
  const params = { id };
  const change = async (changed: Change, what: string) => {
    const saved = await write.mutateAsync({ params, body: { ...changed, version } });
    const before = Object.fromEntries(
      Object.keys(changed).map((field) => [field, person[field as keyof User]]),
    );
    say({
      text: t('person.changed', { name, what }),
      shape: 'won',
      undo: () => write.mutateAsync({ params, body: { ...before, version: saved.version } }),
    });
  };
  return (
    <tr className={active ? undefined : 'off'}>
      <td>
        <span className="row">
          <Avatar name={name} me={id === user.id} />
          <span className="person-name">
            <InlineField
              label={t('person.name')}
              shown={<b>{name}</b>}
              text={name}
              max={120}
              onSave={(text) => change({ name: text }, text)}
            />
            <span className="mm t12">{email}</span>
          </span>
          {id === user.id && <Tag>{t('person.you')}</Tag>}
          {!active && <Tag>{t('person.inactive')}</Tag>}
        </span>
      </td>
      <td>
        <InlineChoice
          label={t('person.role')}
          shown={t(`role.${role}`)}
          chosen={role}
          choices={roles.map((one) => ({ id: one, name: `${t(`role.${one}`)}, ${t(`roleHow.${one}`)}` }))}
          onChoose={(chosen) => {
            const next = roles.find((one) => one === chosen);
            if (next) orSay(change({ role: next }, t(`role.${next}`)));
          }}
        />
      </td>
      {teams.length > 0 && (
        <td>
          <Teams
            teams={teams}
            teamIds={teamIds}
            onChange={(ids) => orSay(change({ teamIds: ids }, t('person.teams')))}
          />
        </td>
      )}
      <td>
        <Menu
          title={name}
          trigger={
            <IconButton
              small
              look="quiet"
              label={t('person.acts', { name })}
              icon={<Ellipsis className="i" />}
            />
          }
          entries={[
            { label: t('person.resetLink'), onSelect: () => setAsking('reset') },
            active
              ? { label: t('person.deactivate'), danger: true, onSelect: () => setAsking('deactivate') }
              : {
                  label: t('person.activate'),
                  onSelect: () => orSay(change({ active: true }, t('person.activate'))),
                },
          ]}
        />
        {asking === 'reset' && <ResetLink person={person} onClose={() => setAsking(undefined)} />}
        {asking === 'deactivate' && (
          <Confirm
            title={t('person.deactivateTitle', { name })}
            text={t('person.deactivateText')}
            act={t('person.deactivate')}
            onAct={() => change({ active: false }, t('person.inactive'))}
            onClose={() => setAsking(undefined)}
          />
        )}
      </td>
    </tr>
  );
}

function Teams({
  teams,
  teamIds,
  onChange,
}: {
  teams: readonly Team[];
  teamIds: readonly string[];
  onChange: (ids: string[]) => void;
}) {
  const { t } = useTranslation('people');
  const own = teams.filter(({ id }) => teamIds.includes(id));
  const toggled = (id: string) =>
    teamIds.includes(id) ? teamIds.filter((other) => other !== id) : [...teamIds, id];
  return (
    <Menu
      title={t('person.teams')}
      trigger={
        <button type="button" className="bare inline">
          <span className="sr">{t('person.teams')}</span>
          <span>
            {own.map(({ name }) => name).join(', ') || <span className="mm">{t('person.noTeam')}</span>}
          </span>
        </button>
      }
      entries={teams.map(({ id, name }) => ({
        label: name,
        checked: teamIds.includes(id),
        onSelect: () => onChange(toggled(id)),
      }))}
    />
  );
}
