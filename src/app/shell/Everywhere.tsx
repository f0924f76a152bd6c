import { useNavigate } from '@tanstack/react-router';
import { createContext, type ReactNode, Suspense, useContext, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogDepth, listShortcuts, useShortcuts } from '../../lib/web/keyboard.ts';
import { preloaded } from '../../lib/web/preloaded.tsx';
import { preloadDialog, Silence } from '../../lib/web/ui/Dialog.tsx';
import { ShortcutHelp } from '../../lib/web/ui/ShortcutHelp.tsx';

const SearchPalette = preloaded(() => import('./SearchPalette.tsx'));
const QuickAdd = preloaded(() => import('../../crm/opportunities/QuickAdd.tsx'));
const DirectOrder = preloaded(() => import('../../crm/opportunities/DirectOrder.tsx'));

type Opened = { what: 'palette' } | { what: 'new' | 'order'; text: string };

interface Everywhere {
  openPalette: () => void;
  openNew: (text?: string) => void;
  openDirectOrder: (text?: string) => void;
  openHelp: () => void;
}

const EverywhereContext = createContext<Everywhere | undefined>(undefined);

/** What can be opened from any screen: search, a new opportunity in one line, a direct order, the list of keys. */
export function useEverywhere(): Everywhere {
  const everywhere = useContext(EverywhereContext);
  if (!everywhere) throw new Error('Outside the frame');
  return everywhere;
}

/** Listens to the keys that work everywhere and shows what they open. */
export function EverywhereProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const [opened, setOpened] = useState<Opened>();
  const [help, setHelp] = useState<ReturnType<typeof listShortcuts>>();
  const close = () => setOpened(undefined);
  const everywhere = useMemo<Everywhere>(
    () => ({
      openPalette: () => setOpened({ what: 'palette' }),
      openNew: (text = '') => setOpened({ what: 'new', text }),
      openDirectOrder: (text = '') => setOpened({ what: 'order', text }),
      openHelp: () => setHelp(listShortcuts()),
    }),
    [],
  );
  useEffect(() => {
    // Fetched before they are asked for: the first letters typed after Ctrl K or N must not get lost.
    const timer = setTimeout(() => {
      preloadDialog();
      for (const part of [SearchPalette, QuickAdd, DirectOrder]) part.preload();
    }, 500);
    return () => clearTimeout(timer);
  }, []);
  useShortcuts(
    [
      { keys: 'Ctrl+K', label: t('searchOrAct'), run: everywhere.openPalette },
      { keys: '?', label: t('shortcuts'), run: everywhere.openHelp },
      { keys: 'N', label: t('newOpportunity'), run: () => everywhere.openNew() },
      { keys: 'Shift+O', label: t('directOrder'), run: () => everywhere.openDirectOrder() },
      { keys: 'G A', label: t('today'), run: () => void navigate({ to: '/today' }) },
      { keys: 'G O', label: t('opportunities'), run: () => void navigate({ to: '/opportunities' }) },
      { keys: 'G S', label: t('accounts'), run: () => void navigate({ to: '/accounts' }) },
      { keys: 'G B', label: t('report'), run: () => void navigate({ to: '/report' }) },
    ],
    { level: 'everywhere' },
  );
  return (
    <EverywhereContext value={everywhere}>
      {children}
      <Suspense fallback={<Silenced />}>
        {opened?.what === 'palette' && <SearchPalette onClose={close} />}
        {opened?.what === 'new' && <QuickAdd text={opened.text} onClose={close} />}
        {opened?.what === 'order' && <DirectOrder text={opened.text} onClose={close} />}
      </Suspense>
      <ShortcutHelp listed={help} onClose={() => setHelp(undefined)} />
    </EverywhereContext>
  );
}

/** While the part is on its way, letters typed for it must not act on the screen under it. */
function Silenced() {
  return (
    <DialogDepth value={1}>
      <Silence />
    </DialogDepth>
  );
}
