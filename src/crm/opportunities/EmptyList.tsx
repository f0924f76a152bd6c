import { Link } from '@tanstack/react-router';
import { Columns3, FileUp, Plus, ListFilter as Sieve } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../lib/web/ui/Button.tsx';
import { EmptyState } from '../../lib/web/ui/EmptyState.tsx';
import { Shape } from '../../lib/web/ui/Shape.tsx';
import type { View } from './list-view.ts';

/** Nothing to show: why, by view, then one thing to do. */
export function EmptyList({
  view,
  modified,
  onReset,
  onNew,
}: {
  view: View;
  modified: boolean;
  onReset: () => void;
  onNew: (() => void) | undefined;
}): ReactNode {
  const { t } = useTranslation('opportunities');
  if (modified) {
    return (
      <EmptyState
        sign={<Sieve className="i" />}
        title={t('empty.filteredTitle')}
        actions={<Button onClick={onReset}>{t('empty.filteredDo')}</Button>}
      >
        {t('empty.filteredText', { view: t(`view.${view}`) })}
      </EmptyState>
    );
  }
  if (view === 'late') {
    return (
      <EmptyState sign={<Shape name="won" />} tone="c-won" title={t('empty.lateTitle')}>
        {t('empty.lateText')}
      </EmptyState>
    );
  }
  if (view === 'chase') {
    return (
      <EmptyState sign={<Shape name="won" />} tone="c-won" title={t('empty.chaseTitle')}>
        {t('empty.chaseText')}
      </EmptyState>
    );
  }
  if (view === 'waiting') {
    return (
      <EmptyState sign={<Shape name="hold" />} tone="c-hold" title={t('empty.waitingTitle')}>
        {t('empty.waitingText')}
      </EmptyState>
    );
  }
  if (view === 'closed') {
    return (
      <EmptyState sign={<Shape name="open" />} title={t('empty.closedTitle')}>
        {t('empty.closedText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      sign={<Columns3 className="i" />}
      title={t('empty.title')}
      actions={
        onNew && (
          <>
            <Button look="primary" icon={<Plus className="i" />} keys="N" onClick={onNew}>
              {t('empty.new')}
            </Button>
            <Link to="/import" className="btn">
              <FileUp className="i" />
              {t('empty.import')}
            </Link>
          </>
        )
      }
    >
      {t('empty.text')}
    </EmptyState>
  );
}
