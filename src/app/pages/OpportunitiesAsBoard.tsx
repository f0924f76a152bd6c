import type { PortfolioShown } from './OpportunitiesAsList.tsx';

export function OpportunitiesAsBoard(_: PortfolioShown) {
  return <div />;
}
