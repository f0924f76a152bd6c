import { useTranslation } from 'react-i18next';
import type { listShortcuts, Shortcut } from '../keyboard.ts';
import { usePreferences } from '../preferences.ts';
import { Callout } from './Callout.tsx';
import { Dialog } from './Dialog.tsx';
import { Kbd } from './Kbd.tsx';

/** The page behind `?`: every key that works on the screen one comes from. */
export function ShortcutHelp({
  listed,
  onClose,
}: {
  listed: ReturnType<typeof listShortcuts> | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation('ui');
  const { singleKeys } = usePreferences();
  return (
    <Dialog open={listed !== undefined} onClose={onClose} title={t('shortcuts')}>
      <div className="in-b keys-help">
        {!singleKeys && <Callout tone="hold">{t('shortcutsOff')}</Callout>}
        {listed && listed.here.length > 0 && <Group title={t('shortcutsHere')} shortcuts={listed.here} />}
        {listed && <Group title={t('shortcutsEverywhere')} shortcuts={listed.everywhere} />}
      </div>
    </Dialog>
  );
}

function Group({ title, shortcuts }: { title: string; shortcuts: readonly Shortcut[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {shortcuts.map((shortcut) => (
          <div key={`${shortcut.keys} ${shortcut.label}`}>
            <dt>
              <Kbd keys={shortcut.keys} />
            </dt>
            <dd>{shortcut.label}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
