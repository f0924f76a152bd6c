import { useTranslation } from 'react-i18next';
import { useRead } from '../../lib/web/queries.ts';
import { useSayFailure } from '../../lib/web/saying.ts';
import { Avatar } from '../../lib/web/ui/Avatar.tsx';
import { InlineChoice } from '../../lib/web/ui/InlineChoice.tsx';
import { listSources } from '../sources/source.contract.ts';
import { useMe } from '../users/Me.tsx';
import { listUsers } from '../users/user.contract.ts';
import type { Account } from './account.contract.ts';
import { useAccountEdits } from './useAccountEdits.tsx';

/** Who follows the company; « Non affectée » is an answer too. */
export function AccountOwner({ account, readOnly }: { account: Account; readOnly: boolean }) {
  const { t } = useTranslation('account');
  const { user } = useMe();
  const save = useAccountEdits(account);
  const sayFailure = useSayFailure();
  const people = useRead(listUsers, {}).data?.items ?? [];
  const owner = people.find(({ id }) => id === account.ownerId);
  return (
    <InlineChoice
      label={t('field.ownerId')}
      readOnly={readOnly}
      shown={
        owner ? (
          <span className="row">
            <Avatar name={owner.name} me={owner.id === user.id} /> {owner.name}
          </span>
        ) : (
          <span className="mm">{t('noOwner')}</span>
        )
      }
      chosen={account.ownerId}
      none={t('noOwner')}
      choices={people.filter(({ active, id }) => active || id === account.ownerId)}
      onChoose={(ownerId) => sayFailure(save({ ownerId }, t('field.ownerId')))}
    />
  );
}

/** Where the company comes from: what brought it here first. */
export function AccountSource({ account, readOnly }: { account: Account; readOnly: boolean }) {
  const { t } = useTranslation('account');
  const save = useAccountEdits(account);
  const sayFailure = useSayFailure();
  const sources = useRead(listSources, { query: { archived: 'true' } }).data?.items ?? [];
  const source = sources.find(({ id }) => id === account.sourceId);
  return (
    <InlineChoice
      label={t('field.sourceId')}
      readOnly={readOnly}
      shown={source ? source.name : <span className="mm">{t('noSource')}</span>}
      chosen={account.sourceId}
      none={t('noSource')}
      choices={sources.filter(({ archived, id }) => !archived || id === account.sourceId)}
      onChoose={(sourceId) => sayFailure(save({ sourceId }, t('field.sourceId')))}
    />
  );
}
