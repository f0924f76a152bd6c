import { useNavigate, useRouter } from '@tanstack/react-router';
import { ArrowLeft, ChevronDown, ChevronUp, Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import {
  deleteOpportunity,
  type Opportunity,
  restoreOpportunity,
} from '../../crm/opportunities/opportunity.contract.ts';
import type { RecordAct } from '../../crm/opportunities/record-act.ts';
import { isClosed, visibilities } from '../../crm/opportunities/status.ts';
import { useMay, useMe } from '../../crm/users/Me.tsx';
import { listUsers } from '../../crm/users/user.contract.ts';
import { useRead, useWrite } from '../../lib/web/queries.ts';
import { useSayFailure } from '../../lib/web/saying.ts';
import { say } from '../../lib/web/toasts.ts';
import { Avatar } from '../../lib/web/ui/Avatar.tsx';
import { Button, IconButton } from '../../lib/web/ui/Button.tsx';
import { Menu, type MenuEntry } from '../../lib/web/ui/Menu.tsx';
import type { RecordParts } from './useRecord.ts';
import { useRecordWalk } from './useRecordWalk.ts';

/** Where one comes from, and the records before and after. */
export function RecordHeading({ id }: { id: string }) {
  const { t } = useTranslation('record');
  const navigate = useNavigate();
  const { name, at, of, previous, next } = useRecordWalk(id);
  const go = (other: string | undefined) =>
    other && void navigate({ to: '/opportunities/$id', params: { id: other } });
  const known = ['today', 'list', 'board', 'weight', 'account'] as const;
  const list = known.find((one) => one === name) ?? 'list';
  return (
    <>
      <BackButton />
      <span className="m nb ell">
        {t('opportunities')}
        {at > 0 && (
          <>
            {' '}
            <span className="mm">/</span> {t(`walk.${list}`)}
          </>
        )}
      </span>
      {at > 0 && <span className="mm t12 nb">{t('place', { at, of })}</span>}
      {at > 0 && (
        <span className="row arrows">
          <IconButton
            small
            look="quiet"
            label={`${t('previous')} (K)`}
            disabled={!previous}
            icon={<ChevronUp className="i" />}
            onClick={() => go(previous)}
          />
          <IconButton
            small
            look="quiet"
            label={`${t('next')} (J)`}
            disabled={!next}
            icon={<ChevronDown className="i" />}
            onClick={() => go(next)}
          />
        </span>
      )}
    </>
  );
}

/** Back to where one was; opened from outside, to the list. */
export function BackButton() {
  const { t } = useTranslation('record');
  const router = useRouter();
  const navigate = useNavigate();
  const back = () =>
    router.history.canGoBack() ? router.history.back() : void navigate({ to: '/opportunities' });
  return (
    <IconButton look="quiet" label={t('backToList')} icon={<ArrowLeft className="i" />} onClick={back} />
  );
}

/** Who follows it; a press hands it over. */
export function RecordOwner({ parts: { opportunity, change, locked } }: { parts: RecordParts }) {
  const { t } = useTranslation('record');
  const { user } = useMe();
  const users = useRead(listUsers, {}).data?.items ?? [];
  const owner = users.find(({ id }) => id === opportunity.ownerId);
  const name = owner?.name ?? t('nobody');
  const shown = (
    <>
      {owner && <Avatar name={name} me={owner.id === user.id} />}
      <span className="only-wide">{name}</span>
    </>
  );
  if (locked) return <span className="row mm nb owner">{shown}</span>;
  return (
    <Menu
      title={t('field.ownerId')}
      trigger={
        <button type="button" className="bare mm nb owner" aria-label={`${t('field.ownerId')}, ${name}`}>
          {shown}
        </button>
      }
      entries={[
        ...users
          .filter(({ active, id }) => active || id === opportunity.ownerId)
          .map(({ id, name: label }) => ({
            label,
            checked: id === opportunity.ownerId,
            onSelect: () => void change({ ownerId: id }),
          })),
        {
          label: t('nobody'),
          checked: opportunity.ownerId === null,
          onSelect: () => void change({ ownerId: null }),
        },
      ]}
    />
  );
}

/** The rare acts behind the dots, then the one that ends it. */
export function RecordClose({ parts, onAct }: { parts: RecordParts; onAct: (act: RecordAct) => void }) {
  const { t } = useTranslation('record');
  const { t: ui } = useTranslation('ui');
  const may = useMay();
  const { opportunity } = parts;
  const entries = useEntries(parts, onAct);
  const closable = !isClosed(opportunity.status) && may('opportunity', 'close');
  return (
    <>
      {entries.length > 0 && (
        <Menu
          trigger={
            <button type="button" className="btn" aria-label={ui('more')} title={ui('more')}>
              <Ellipsis className="i" />
            </button>
          }
          entries={entries}
        />
      )}
      {closable && (
        <Button keys="C" onClick={() => onAct('close')}>
          {t('nextAction.close')}
        </Button>
      )}
    </>
  );
}

function useEntries(
  { opportunity, change, locked }: RecordParts,
  onAct: (act: RecordAct) => void,
): MenuEntry[] {
  const { t } = useTranslation('record');
  const may = useMay();
  const orSay = useSayFailure();
  const remove = useRemove(opportunity);
  const { status, visibility } = opportunity;
  const entries: (MenuEntry | false)[] = [
    status === 'open' &&
      may('opportunity', 'hold') && { label: t('acts.hold'), onSelect: () => onAct('hold') },
    !isClosed(status) &&
      may('opportunity', 'close') && { label: t('acts.cancel'), onSelect: () => onAct('cancel') },
    ...visibilities.map(
      (level) =>
        !locked && {
          label: `${t('visibilityTitle')} : ${t(`visibility.${level}`)}`,
          checked: level === visibility,
          onSelect: () => void change({ visibility: level }),
        },
    ),
    may('opportunity', 'delete') && {
      label: t('acts.remove'),
      danger: true,
      onSelect: () => orSay(remove()),
    },
  ];
  return entries.filter((entry) => entry !== false);
}

/** Set aside, not erased: the toast brings it back. */
function useRemove({ id, accountName: account }: Opportunity) {
  const { t } = useTranslation('record');
  const navigate = useNavigate();
  const remove = useWrite(deleteOpportunity);
  const restore = useWrite(restoreOpportunity);
  return async () => {
    await navigate({ to: '/opportunities' });
    await remove.mutateAsync({ params: { id } });
    say({
      text: t('acts.removed', { account }),
      undo: () => restore.mutateAsync({ params: { id } }),
    });
  };
}
