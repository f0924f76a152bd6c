import { useNavigate } from '@tanstack/react-router';
import { keepPicked } from '../../crm/imports/picked.ts';
import { usePastedCells } from '../../crm/imports/usePastedCells.tsx';
import { EmptyList } from '../../crm/opportunities/EmptyList.tsx';
import { FilterBar } from '../../crm/opportunities/FilterBar.tsx';
import { ListTools } from '../../crm/opportunities/ListTools.tsx';
import type { ListFilter, View } from '../../crm/opportunities/list-view.ts';
import { OpportunityCards } from '../../crm/opportunities/OpportunityCards.tsx';
import { OpportunityList } from '../../crm/opportunities/OpportunityList.tsx';
import { useOpportunityPages } from '../../crm/opportunities/useOpportunityPages.tsx';
import { useMay } from '../../crm/users/Me.tsx';
import { phone, useMedia } from '../../lib/web/media.ts';
import { useEverywhere } from '../shell/Everywhere.tsx';

export interface PortfolioShown {
  readonly view: View;
  readonly filter: ListFilter;
  /** Filters stand over the view. */
  readonly modified: boolean;
  readonly onChange: (change: ListFilter) => void;
  readonly onReset: () => void;
}

/** The portfolio as a sheet, with its filters and its tools. */
export function OpportunitiesAsList({ view, filter, modified, onChange, onReset }: PortfolioShown) {
  const { openNew } = useEverywhere();
  const may = useMay();
  const navigate = useNavigate();
  usePastedCells((picked) => {
    if (!may('import', 'create')) return;
    keepPicked(picked);
    void navigate({ to: '/import' });
  });
  const onPhone = useMedia(phone);
  const pages = useOpportunityPages(filter);
  const onNew = may('opportunity', 'create') ? () => openNew() : undefined;
  const empty = <EmptyList view={view} modified={modified} onReset={onReset} onNew={onNew} />;
  return (
    <div className="ls">
      <FilterBar as="list" filter={filter} onChange={onChange} modified={modified} onReset={onReset}>
        <ListTools filter={filter} />
      </FilterBar>
      {onPhone ? (
        <OpportunityCards pages={pages} filter={filter} empty={empty} />
      ) : (
        <OpportunityList pages={pages} filter={filter} onChange={onChange} empty={empty} />
      )}
    </div>
  );
}
