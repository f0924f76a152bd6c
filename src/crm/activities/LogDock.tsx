import { CalendarClock, Mail, NotebookPen, Phone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../lib/web/keyboard.ts';
import { Kbd } from '../../lib/web/ui/Kbd.tsx';
import { LogBar } from './LogBar.tsx';
import type { LogKind, LogSubject } from './useLog.tsx';

const kinds = [
  { kind: 'call', keys: 'A', key: 'log.callKey', icon: <Phone className="i" /> },
  { kind: 'note', keys: 'Q', key: 'log.noteKey', icon: <NotebookPen className="i" /> },
  { kind: 'email', keys: 'M', key: 'log.emailKey', icon: <Mail className="i" /> },
  { kind: 'meeting', keys: undefined, key: 'log.meetingKey', icon: <CalendarClock className="i" /> },
] as const;

/** The log bar at the bottom of a company or a person: it rests until `A`, `Q` or `M` opens it on its kind. */
export function LogDock({ subject }: { subject: LogSubject }) {
  const { t } = useTranslation('activity');
  const [kind, setKind] = useState<LogKind>('call');
  const [open, setOpen] = useState(false);
  const begin = (chosen: LogKind) => {
    setKind(chosen);
    setOpen(true);
  };
  useShortcuts(
    kinds.flatMap((one) =>
      one.keys ? [{ keys: one.keys, label: t(one.key), run: () => begin(one.kind) }] : [],
    ),
    { active: !open },
  );
  return (
    <LogBar
      key={open ? kind : 'resting'}
      subject={subject}
      kind={open ? kind : 'note'}
      resting={!open}
      onClose={() => setOpen(false)}
      tabs={
        <fieldset className="ty" aria-label={t('log.kinds')}>
          {kinds.map((one) => (
            <button
              type="button"
              key={one.kind}
              aria-pressed={one.kind === 'note'}
              onClick={() => begin(one.kind)}
            >
              {one.icon}
              {t(`kind.${one.kind}`)}
              {one.keys && <Kbd keys={one.keys} />}
            </button>
          ))}
        </fieldset>
      }
    />
  );
}
