import {
  AlarmClock,
  Ellipsis,
  ListChecks,
  Mail,
  MapPin,
  NotebookPen,
  PhoneIncoming,
  PhoneOutgoing,
} from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../lib/day-format.ts';
import { fold } from '../../lib/text.ts';
import { useDays } from '../../lib/web/Clock.tsx';
import { useLanguage } from '../../lib/web/language.ts';
import { useWrite } from '../../lib/web/queries.ts';
import { useSayFailure } from '../../lib/web/saying.ts';
import { say } from '../../lib/web/toasts.ts';
import { Menu } from '../../lib/web/ui/Menu.tsx';
import {
  type Activity,
  deleteActivity,
  restoreActivity,
  updateActivity,
} from '../activities/activity.contract.ts';
import type { ActivityKind } from '../activities/activity.ts';
import { readWithActivities } from '../activities/useLog.tsx';
import { useMay } from '../users/Me.tsx';
import { TextEditor } from './TextEditor.tsx';

const signs: Record<ActivityKind, ReactNode> = {
  call: <PhoneOutgoing className="i" />,
  meeting: <MapPin className="i" />,
  task: <ListChecks className="i" />,
  note: <NotebookPen className="i" />,
  follow_up: <AlarmClock className="i" />,
  callback: <AlarmClock className="i" />,
  email: <Mail className="i" />,
};

export function ActivitySign({ activity: { kind, direction } }: { activity: Activity }) {
  return kind === 'call' && direction === 'in' ? <PhoneIncoming className="i" /> : signs[kind];
}

/** « Appel », or what it was about. */
export function useActivityTitle() {
  const { t } = useTranslation('activity');
  return ({ kind, subject }: Activity) => subject || t(`kind.${kind}`);
}

/** « Sophie Arnoux, 6 min, joint ». */
export function useActivityDetail() {
  const { t } = useTranslation('activity');
  const { t: timeline } = useTranslation('timeline');
  return ({ kind, subject, outcome, direction, durationMinutes }: Activity, name?: string) =>
    [
      subject && kind !== 'note' && fold(subject) !== fold(t(`kind.${kind}`))
        ? t(`kind.${kind}`).toLocaleLowerCase()
        : '',
      name ?? '',
      durationMinutes ? timeline('minutes', { count: durationMinutes }) : '',
      direction === 'in' ? timeline('incoming') : '',
      outcome ? t(`outcome.${outcome}`).toLocaleLowerCase() : '',
    ]
      .filter(Boolean)
      .join(', ');
}

/** An exchange: who, how, and what was said in full. */
export function TimelineActivity({
  activity,
  contactName,
  about,
}: {
  activity: Activity;
  contactName?: string | undefined;
  /** Which opportunity it was about, where several are told together. */
  about?: ReactNode;
}) {
  const language = useLanguage();
  const { timeOf } = useDays();
  const titleOf = useActivityTitle();
  const detailOf = useActivityDetail();
  const [editing, setEditing] = useState(false);
  const { body, doneAt } = activity;
  return (
    <article className={body || editing ? 'ev' : 'ev min'}>
      <span className="ci">
        <ActivitySign activity={activity} />
      </span>
      <div className="bx">
        <div className="row">
          <span className="ell">
            <b>{titleOf(activity)}</b> <span className="m">{detailOf(activity, contactName)}</span> {about}
          </span>
          <span className="sp" />
          <ActivityMenu activity={activity} onEdit={() => setEditing(true)} />
          <span className="mm t12 nb">{doneAt && formatTime(timeOf(doneAt), language)}</span>
        </div>
        {editing ? (
          <NoteEditor activity={activity} onDone={() => setEditing(false)} />
        ) : (
          body && <WholeText text={body} />
        )}
      </div>
    </article>
  );
}

/** Long notes are cut until one asks for the rest. */
function WholeText({ text }: { text: string }) {
  const { t } = useTranslation('timeline');
  const [whole, setWhole] = useState(text.length < 900);
  return (
    <>
      <p className={whole ? 'said' : 'said cut'}>{text}</p>
      {!whole && (
        <button type="button" className="bare c-acc" onClick={() => setWhole(true)}>
          {t('wholeText')}
        </button>
      )}
    </>
  );
}

function ActivityMenu({ activity, onEdit }: { activity: Activity; onEdit: () => void }) {
  const { t } = useTranslation('timeline');
  const may = useMay();
  const orSay = useSayFailure();
  const remove = useWrite(deleteActivity, { touches: readWithActivities });
  const restore = useWrite(restoreActivity, { touches: readWithActivities });
  const params = { id: activity.id };
  const takeOut = async () => {
    await remove.mutateAsync({ params });
    say({ text: t('removed'), undo: () => restore.mutateAsync({ params }) });
  };
  const entries = [
    ...(may('activity', 'update') ? [{ label: t('change'), onSelect: onEdit }] : []),
    ...(may('activity', 'delete') ? [{ label: t('remove'), onSelect: () => orSay(takeOut()) }] : []),
  ];
  if (entries.length === 0) return null;
  return (
    <Menu
      trigger={
        <button type="button" className="bare dots" aria-label={t('actions')}>
          <Ellipsis className="i" />
        </button>
      }
      entries={entries}
    />
  );
}

function NoteEditor({ activity, onDone }: { activity: Activity; onDone: () => void }) {
  const { t } = useTranslation('timeline');
  const { t: words } = useTranslation('activity');
  const update = useWrite(updateActivity, { touches: readWithActivities });
  const save = async (body: string) => {
    const params = { id: activity.id };
    const saved = await update.mutateAsync({ params, body: { version: activity.version, body } });
    const before = activity.body;
    say({
      text: t('changed'),
      undo: () => update.mutateAsync({ params, body: { version: saved.version, body: before } }),
    });
  };
  return (
    <TextEditor label={words('log.said')} text={activity.body} max={20_000} onSave={save} onDone={onDone} />
  );
}
