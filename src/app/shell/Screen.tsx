import { Plus, Search } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Kbd } from '../../lib/web/ui/Kbd.tsx';
import { useEverywhere } from './Everywhere.tsx';

/**
 * A screen: its bar (title, saved views, tools, search, one primary button) and its body. `heading` replaces the title
 * where a record tells where one comes from; `name` is the page's name in the browser either way.
 */
export function Screen({
  name,
  heading,
  tabs,
  tools,
  primary = <NewButton />,
  children,
}: {
  name: string;
  heading?: ReactNode;
  tabs?: ReactNode;
  tools?: ReactNode;
  /** The one primary button; null for none. */
  primary?: ReactNode;
  children: ReactNode;
}) {
  useEffect(() => {
    document.title = `${name} · Jalon`;
  }, [name]);
  return (
    <>
      <header className="top">
        {heading ?? <h1>{name}</h1>}
        {tabs}
        <span className="sp" />
        {tools}
        <SearchButton />
        {primary}
      </header>
      <main className="body">{children}</main>
    </>
  );
}

function SearchButton() {
  const { t } = useTranslation('shell');
  const { openPalette } = useEverywhere();
  return (
    <button type="button" className="search" onClick={openPalette}>
      <Search className="i" />
      <span className="ell">{t('search')}</span>
      <Kbd keys="Ctrl+K" />
    </button>
  );
}

function NewButton() {
  const { t } = useTranslation('shell');
  const { openNew } = useEverywhere();
  return (
    <Button
      look="primary"
      icon={<Plus className="i" />}
      keys="N"
      className="only-wide"
      onClick={() => openNew()}
    >
      {t('newOne')}
    </Button>
  );
}
