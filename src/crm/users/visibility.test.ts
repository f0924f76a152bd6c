import { describe, expect, it } from 'vitest';
import { reaches } from '../../lib/reach.ts';
import type { Role } from './permissions.ts';
import { reachOf } from './visibility.ts';

const north = { id: 'north', memberIds: ['karim', 'julie', 'nadege'] };
const south = { id: 'south', memberIds: ['marc', 'julien'] };
const teams = [north, south];

function sees(
  person: { userId: string; role: Role; salesSee?: 'own' | 'team'; teams?: typeof teams },
  ownerId: string | null,
  teamId: string | null = null,
  level = 'team',
) {
  return reaches(reachOf({ salesSee: 'team', teams, ...person }), { ownerId, teamId, level });
}

describe('a salesperson', () => {
  const julie = { userId: 'julie', role: 'sales' as const };

  it('sees the opportunities of the own team', () => {
    expect(sees(julie, 'julie')).toBe(true);
    expect(sees(julie, 'karim')).toBe(true);
  });

  it('does not see those of another team', () => {
    expect(sees(julie, 'julien')).toBe(false);
  });

  it('sees the queue of the own team, no other queue and nothing unassigned outside queues', () => {
    expect(sees(julie, null, 'north')).toBe(true);
    expect(sees(julie, null, 'south')).toBe(false);
    expect(sees(julie, null, null)).toBe(false);
  });

  it('sees only the own ones where the company says so, and the queue to pick from', () => {
    const alone = { ...julie, salesSee: 'own' as const };
    expect(sees(alone, 'julie')).toBe(true);
    expect(sees(alone, 'karim')).toBe(false);
    expect(sees(alone, null, 'north')).toBe(true);
  });

  it('sees everybody’s where there are no teams: the organization is one', () => {
    expect(sees({ ...julie, teams: [] }, 'julien')).toBe(true);
    expect(sees({ ...julie, teams: [] }, null)).toBe(true);
  });

  it('without teams, where the company says own, still sees what nobody owns', () => {
    const alone = { ...julie, salesSee: 'own' as const, teams: [] };
    expect(sees(alone, 'julien')).toBe(false);
    expect(sees(alone, null)).toBe(true);
  });

  it('in no team, sees only the own ones', () => {
    expect(sees({ userId: 'lise', role: 'sales' }, 'lise')).toBe(true);
    expect(sees({ userId: 'lise', role: 'sales' }, 'julie')).toBe(false);
    expect(sees({ userId: 'lise', role: 'sales' }, null, 'north')).toBe(false);
  });
});

describe.each(['manager', 'sales_admin'] as const)('a %s', (role) => {
  const nadege = { userId: 'nadege', role };

  it('sees the people of the own teams, their queues and what is unassigned', () => {
    expect(sees(nadege, 'julie')).toBe(true);
    expect(sees(nadege, null, 'north')).toBe(true);
    expect(sees(nadege, null, null)).toBe(true);
  });

  it('does not see another team nor its queue, whatever salespeople may', () => {
    expect(sees(nadege, 'julien')).toBe(false);
    expect(sees(nadege, null, 'south')).toBe(false);
    expect(sees({ ...nadege, salesSee: 'own' }, 'julie')).toBe(true);
  });

  it('who belongs to no team serves them all', () => {
    expect(sees({ userId: 'lise', role }, 'julien')).toBe(true);
    expect(sees({ userId: 'lise', role }, null, 'south')).toBe(true);
  });
});

describe('the others', () => {
  it('an admin and an advisor see everything but the private records of others', () => {
    for (const role of ['admin', 'advisor'] as const) {
      expect(sees({ userId: 'claire', role }, 'julien')).toBe(true);
      expect(sees({ userId: 'claire', role }, null, 'south')).toBe(true);
      expect(sees({ userId: 'claire', role }, 'julien', null, 'private')).toBe(false);
    }
  });

  it('a caller sees no opportunity at all', () => {
    expect(sees({ userId: 'lea', role: 'caller' }, 'julie', null, 'organization')).toBe(false);
    expect(sees({ userId: 'lea', role: 'caller' }, 'lea')).toBe(false);
  });

  it('an unknown role sees nothing', () => {
    expect(sees({ userId: 'x', role: 'owner' as Role }, 'x')).toBe(false);
  });
});
