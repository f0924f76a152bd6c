import { describe, expect, it } from 'vitest';
import type { CommercialDocument } from './document.contract.ts';
import { chaseDay, currentQuote, stageProved } from './quote-progress.ts';

const quote = (number: string, issuedOn: string, status: CommercialDocument['status']) => ({
  id: number,
  version: 1,
  createdAt: '2026-11-01T08:00:00Z',
  updatedAt: '2026-11-01T08:00:00Z',
  kind: 'quote' as const,
  opportunityId: 'delmas',
  number,
  issuedOn,
  amount: 38500,
  status,
});

describe('the quote on the table', () => {
  it('is the latest that was handed over', () => {
    const quotes = [quote('v1', '2026-11-02', 'sent'), quote('v2', '2026-11-12', 'sent')];
    expect(currentQuote(quotes)?.number).toBe('v2');
  });

  it('is never a draft, a refused one, or an order', () => {
    const quotes = [
      quote('v3', '2026-11-20', 'draft'),
      quote('v2', '2026-11-12', 'refused'),
      quote('v1', '2026-11-02', 'sent'),
      { ...quote('BC-1', '2026-11-22', 'signed'), kind: 'order' as const },
    ];
    expect(currentQuote(quotes)?.number).toBe('v1');
    expect(currentQuote([])).toBeNull();
  });
});

describe('a quote handed over', () => {
  const stages = [
    { id: 'detected', position: 0, milestone: 'none' },
    { id: 'confirmed', position: 1, milestone: 'need_confirmed' },
    { id: 'quoted', position: 2, milestone: 'quoted' },
    { id: 'negotiation', position: 3, milestone: 'none' },
  ];

  it('proves the quoted stage to whom has not reached it', () => {
    expect(stageProved(stages, 'confirmed')?.id).toBe('quoted');
    expect(stageProved(stages, 'quoted')).toBeNull();
    expect(stageProved(stages, 'negotiation')).toBeNull();
  });

  it('proves nothing in a pipeline without such a stage', () => {
    expect(stageProved(stages.slice(0, 2), 'detected')).toBeNull();
  });

  it('is chased a working week later, and never in the past', () => {
    const mainland = { alsaceMoselle: false };
    expect(chaseDay('2026-11-12', '2026-11-12', mainland)).toBe('2026-11-19');
    expect(chaseDay('2026-10-01', '2026-11-20', mainland)).toBe('2026-11-23');
  });
});
