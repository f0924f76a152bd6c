import { CalendarDays, FileText, Mail, NotebookPen, Phone } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LogBar } from '../../crm/activities/LogBar.tsx';
import { WhenBar } from '../../crm/activities/WhenBar.tsx';
import { PostponeBar } from '../../crm/opportunities/PostponeBar.tsx';
import type { RecordAct } from '../../crm/opportunities/record-act.ts';
import { useMay } from '../../crm/users/Me.tsx';
import { Kbd } from '../../lib/web/ui/Kbd.tsx';
import type { RecordParts } from './useRecord.ts';
import type { Opened } from './useRecordAct.ts';

/** The bottom of the record: noting what was said, or answering « à quand ? ». */
export function RecordDock({
  parts,
  opened,
  resting,
}: {
  parts: RecordParts;
  opened: Opened;
  /** The log bar stays there while nothing is opened. */
  resting: boolean;
}) {
  const { t } = useTranslation('activity');
  const may = useMay();
  const { opportunity, subject, change } = parts;
  if (opened.act === 'postpone') {
    return (
      <PostponeBar
        opportunity={opportunity}
        planned={opportunity.nextActivity}
        subject={subject}
        onClose={opened.end}
      />
    );
  }
  if (opened.act === 'moveClose') {
    return (
      <WhenBar
        title={t('plan.close')}
        about={opportunity.title}
        save={t('plan.save')}
        onSave={(when) => change({ expectedCloseDate: when.day })}
        onClose={opened.end}
      />
    );
  }
  if (!may('activity', 'create') || (!resting && !opened.logging)) return null;
  return (
    <LogBar
      subject={subject}
      kind={opened.logging ?? 'call'}
      resting={opened.logging === undefined}
      tabs={<Tabs onAct={opened.begin} />}
      onBegin={() => opened.begin('call')}
      onClose={opened.end}
    />
  );
}

/** Kinds of exchanges, each with its key. */
function Tabs({ onAct }: { onAct: (act: RecordAct) => void }) {
  const { t } = useTranslation('activity');
  const { t: document } = useTranslation('document');
  const may = useMay();
  return (
    <fieldset className="ty" aria-label={t('log.kinds')}>
      <Tab sign={<Phone className="i" />} word={t('kind.call')} keys="A" on onPress={() => onAct('call')} />
      <Tab
        sign={<NotebookPen className="i" />}
        word={t('kind.note')}
        keys="Q"
        onPress={() => onAct('note')}
      />
      <Tab sign={<Mail className="i" />} word={t('kind.email')} keys="M" onPress={() => onAct('email')} />
      <Tab
        sign={<CalendarDays className="i" />}
        word={t('kindShort.meeting')}
        onPress={() => onAct('meeting')}
      />
      {may('document', 'create') && (
        <Tab
          sign={<FileText className="i" />}
          word={document('kind.quote')}
          onPress={() => onAct('document')}
        />
      )}
    </fieldset>
  );
}

function Tab({
  sign,
  word,
  keys,
  on = false,
  onPress,
}: {
  sign: ReactNode;
  word: string;
  keys?: string;
  on?: boolean;
  onPress: () => void;
}) {
  return (
    <button type="button" aria-pressed={on} onClick={onPress}>
      {sign}
      {word}
      {keys && <Kbd keys={keys} />}
    </button>
  );
}
