import { Link } from '@tanstack/react-router';
import { Columns3, Table2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { boardShows, type View } from './list-view.ts';

/** Board or list: the same opportunities, two shapes. */
export function ShapeSwitch({ view, as }: { view: View; as: 'board' | 'list' }) {
  const { t } = useTranslation('opportunities');
  return (
    <nav className="seg shapes" aria-label={t('shape')}>
      <Link
        from="/opportunities"
        to="/opportunities"
        search={(before) => ({ ...before, as: 'board' as const, view: boardShows(view) ? view : 'open' })}
        aria-current={as === 'board' ? 'true' : undefined}
        activeProps={{}}
      >
        <Columns3 className="i" />
        {t('board')}
      </Link>
      <Link
        from="/opportunities"
        to="/opportunities"
        search={(before) => ({ ...before, as: 'list' as const })}
        aria-current={as === 'list' ? 'true' : undefined}
        activeProps={{}}
      >
        <Table2 className="i" />
        {t('list')}
      </Link>
    </nav>
  );
}
