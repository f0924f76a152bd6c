import { describe, expect, it } from 'vitest';
import { monthsOf, ownPast } from './report-period.ts';

describe('one’s own past', () => {
  it('is the twelve months before a year', () => {
    expect(ownPast({ from: '2025-11-01', to: '2026-10-31' })).toEqual({
      from: '2024-11-01',
      to: '2025-10-31',
    });
  });

  it('is twelve months even before a quarter', () => {
    expect(ownPast({ from: '2026-07-01', to: '2026-09-30' })).toEqual({
      from: '2025-07-01',
      to: '2026-06-30',
    });
  });

  it.each([
    ['2024-02-29', '2023-03-01', '2024-02-28'],
    ['2024-03-01', '2023-03-01', '2024-02-29'],
    ['2025-03-01', '2024-03-01', '2025-02-28'],
    ['2026-01-01', '2025-01-01', '2025-12-31'],
  ])('before %s runs from %s to %s', (from, pastFrom, pastTo) => {
    expect(ownPast({ from, to: from })).toEqual({ from: pastFrom, to: pastTo });
  });
});

describe('the months of a period', () => {
  it('are all that it touches, the empty ones too', () => {
    expect(monthsOf({ from: '2025-11-15', to: '2026-02-01' })).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
    ]);
    expect(monthsOf({ from: '2026-05-31', to: '2026-05-31' })).toEqual(['2026-05']);
  });
});
