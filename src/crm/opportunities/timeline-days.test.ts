import { describe, expect, it } from 'vitest';
import type { TimelineItem } from './timeline.contract.ts';
import { changesOf, changesOfField, groupByDay } from './timeline-days.ts';

const event = (at: string, kind: string, changes: Record<string, unknown>) =>
  ({
    type: 'event',
    at,
    id: at,
    entity: 'opportunity',
    entityId: 'delmas',
    kind,
    actorId: null,
    through: 'web',
    changes,
  }) satisfies TimelineItem;

describe('a timeline', () => {
  it('gathers what happened under its days, latest first, in the order given within a day', () => {
    const entries = [
      { day: '2026-11-12', name: 'quote' },
      { day: '2026-11-05', name: 'call' },
      { day: '2026-11-12', name: 'stage' },
      { day: '2026-11-19', name: 'late follow-up' },
    ];
    expect(groupByDay(entries).map(({ day, entries: all }) => [day, all.map(({ name }) => name)])).toEqual([
      ['2026-11-19', ['late follow-up']],
      ['2026-11-12', ['quote', 'stage']],
      ['2026-11-05', ['call']],
    ]);
  });

  it('tells the changes that mean something, and leaves bookkeeping out', () => {
    const moved = event('2026-11-12T15:19:00Z', 'stage_moved', {
      stageId: ['study', 'quoted'],
      stageProbability: [40, 50],
      status: ['open', 'open'],
    });
    expect(changesOf(moved)).toEqual([{ field: 'stageId', before: 'study', after: 'quoted' }]);
  });

  it('does not list every field of a record that has just been created', () => {
    expect(changesOf(event('2026-10-12T08:00:00Z', 'created', { title: [null, 'Bureaux'] }))).toEqual([]);
  });

  it('tells the story of one field, oldest first', () => {
    const items = [
      event('2026-11-12T15:18:00Z', 'updated', { potentialAmount: [41200, 38500] }),
      event('2026-11-02T09:00:00Z', 'updated', { potentialAmount: [40000, 41200], title: ['A', 'B'] }),
      event('2026-11-01T09:00:00Z', 'updated', { title: ['', 'A'] }),
    ];
    expect(changesOfField(items, 'potentialAmount').map(({ before, after }) => [before, after])).toEqual([
      [40000, 41200],
      [41200, 38500],
    ]);
  });
});
