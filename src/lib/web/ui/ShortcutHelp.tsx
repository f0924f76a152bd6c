import { useTranslation } from 'react-i18next';
import type { listShortcuts } from '../keyboard.ts';
import { usePreferences } from '../preferences.ts';
import { Callout } from './Callout.tsx';
import { Dialog } from './Dialog.tsx';
import { Kbd } from './Kbd.tsx';

/** The page behind `?`: every key that works on the screen one comes from. */
export function ShortcutHelp({
  groups,
  onClose,
}: {
  groups: ReturnType<typeof listShortcuts> | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation('ui');
  const { singleKeys } = usePreferences();
  return (
    <Dialog open={groups !== undefined} onClose={onClose} title={t('shortcuts')} wide>
      <div className="in-b keys-help">
        {!singleKeys && <Callout tone="hold">{t('shortcutsOff')}</Callout>}
        {groups?.map((group, index) => (
          <section key={group.title ?? index}>
            <h3>{group.title ?? (index === 0 ? t('shortcutsHere') : t('shortcutsEverywhere'))}</h3>
            <dl>
              {group.shortcuts.map((shortcut) => (
                <div key={shortcut.keys}>
                  <dt>
                    <Kbd keys={shortcut.keys} />
                  </dt>
                  <dd>{shortcut.label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
