import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../lib/web/queries.ts';
import { Tabs } from '../../lib/web/ui/Tabs.tsx';
import { boardShows, type View, views } from './list-view.ts';
import { listOpportunities } from './opportunity.contract.ts';

/** The views as tabs; one that the board cannot show opens as a list. */
export function OpportunityTabs({ view, as }: { view: View; as: 'board' | 'list' }) {
  const { t } = useTranslation('opportunities');
  const late = useRead(listOpportunities, { query: { status: 'late', limit: 1 } }).data?.totals.count ?? 0;
  return (
    <Tabs label={t('views')}>
      {views.map((one) => (
        <Link
          key={one}
          to="/opportunities"
          search={{ view: one, as: as === 'board' && boardShows(one) ? 'board' : 'list' }}
          aria-current={one === view ? 'page' : undefined}
          activeProps={{}}
        >
          {t(`view.${one}`)} {one === 'late' && late > 0 && <span className="mm">{late}</span>}
        </Link>
      ))}
    </Tabs>
  );
}
