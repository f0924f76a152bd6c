/** The shape one last chose, on this device: the rail opens the portfolio the same way again. */
export type PortfolioShape = 'board' | 'list';

const place = 'jalon.opportunities';

export function keptShape(): PortfolioShape {
  try {
    return localStorage.getItem(place) === 'list' ? 'list' : 'board';
  } catch {
    return 'board';
  }
}

export function keepShape(shape: PortfolioShape): void {
  try {
    localStorage.setItem(place, shape);
  } catch {
    // Without storage the address tells, for this visit.
  }
}
