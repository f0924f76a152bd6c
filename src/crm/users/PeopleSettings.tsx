import { useTranslation } from 'react-i18next';
import { useRead } from '../../lib/web/queries.ts';
import { SkeletonRows } from '../../lib/web/ui/Skeleton.tsx';
import { InvitePeople } from './InvitePeople.tsx';
import { PendingInvitations } from './PendingInvitations.tsx';
import { PersonRow } from './PersonRow.tsx';
import { TeamSettings } from './TeamSettings.tsx';
import { listTeams } from './team.contract.ts';
import { listUsers } from './user.contract.ts';

/** Everybody, with their role and teams; whom one invites; the teams themselves. */
export function PeopleSettings() {
  const { t } = useTranslation(['people', 'ui']);
  const people = useRead(listUsers, {});
  const teams = useRead(listTeams, {}).data?.items ?? [];
  return (
    <>
      <section className="card">
        {people.isPending && <SkeletonRows rows={3} label={t('ui:loading')} />}
        <table className="people-list">
          <thead>
            <tr>
              <th>{t('people:person.name')}</th>
              <th>{t('people:person.role')}</th>
              {teams.length > 0 && <th>{t('people:person.teams')}</th>}
              <th>
                <span className="sr">{t('ui:more')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {people.data?.items.map((person) => (
              <PersonRow key={person.id} person={person} teams={teams} />
            ))}
          </tbody>
        </table>
      </section>
      <InvitePeople teams={teams} />
      <PendingInvitations />
      <TeamSettings teams={teams} people={people.data?.items ?? []} />
    </>
  );
}
