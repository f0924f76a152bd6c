import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../lib/web/queries.ts';
import { useSayFailure } from '../../lib/web/saying.ts';
import { AddLine } from '../../lib/web/ui/AddLine.tsx';
import { IconButton } from '../../lib/web/ui/Button.tsx';
import { Checkbox } from '../../lib/web/ui/Checkbox.tsx';
import { Confirm } from '../../lib/web/ui/Confirm.tsx';
import { InlineField } from '../../lib/web/ui/InlineField.tsx';
import { createTeam, deleteTeam, type Team, updateTeam } from './team.contract.ts';
import type { User } from './user.contract.ts';

/** Teams, each with who is in it: what decides who sees whose opportunities. */
export function TeamSettings({ teams, people }: { teams: readonly Team[]; people: readonly User[] }) {
  const { t } = useTranslation('people');
  const create = useWrite(createTeam);
  return (
    <section className="card">
      <h3>{t('team.title')}</h3>
      {teams.length === 0 && <p className="m">{t('team.none')}</p>}
      <ul className="sortable">
        {teams.map((team) => (
          <TeamRow key={team.id} team={team} people={people} />
        ))}
      </ul>
      <AddLine
        label={t('team.add')}
        placeholder={t('team.example')}
        onAdd={(name) => create.mutateAsync({ body: { name } })}
      />
    </section>
  );
}

function TeamRow({ team, people }: { team: Team; people: readonly User[] }) {
  const { t } = useTranslation('people');
  const orSay = useSayFailure();
  const [asking, setAsking] = useState(false);
  const write = useWrite(updateTeam, { touches: ['user'] });
  const remove = useWrite(deleteTeam, { touches: ['user'] });
  const { id, name, version, memberIds } = team;
  const params = { id };
  const members = (ids: string[]) => orSay(write.mutateAsync({ params, body: { version, memberIds: ids } }));
  return (
    <li>
      <span className="name">
        <InlineField
          label={t('team.rename')}
          shown={<b>{name}</b>}
          text={name}
          max={80}
          onSave={(text, read = version) =>
            write.mutateAsync({ params, body: { version: read, name: text } })
          }
        />
      </span>
      <fieldset className="row wrap" aria-label={t('team.members', { name })}>
        {people
          .filter(({ active, id: person }) => active || memberIds.includes(person))
          .map((person) => (
            <Checkbox
              key={person.id}
              checked={memberIds.includes(person.id)}
              onChange={(on) =>
                members(on ? [...memberIds, person.id] : memberIds.filter((other) => other !== person.id))
              }
            >
              {person.name}
            </Checkbox>
          ))}
      </fieldset>
      <IconButton
        small
        look="quiet"
        label={t('team.remove', { name })}
        icon={<Trash2 className="i" />}
        onClick={() => setAsking(true)}
      />
      {asking && (
        <Confirm
          title={t('team.removeTitle', { name })}
          text={t('team.removeText')}
          act={t('team.remove', { name })}
          onAct={() => remove.mutateAsync({ params })}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}
