import { describe, expect, test } from 'vitest';
import { sheetRows } from '../../testing/sheet.ts';
import { splitOnly, splitRows } from '../../testing/split-rows.ts';
import type { SplitPlan } from './split-plan.ts';

describe('how a sale ended', () => {
  const header = 'Client;Projet;Montant;Statut;Date de concrétisation;Montant signé;Motif;Concurrent';
  const closing = (line: string, chosen: Partial<SplitPlan> = {}) =>
    splitOnly(sheetRows(header, line), chosen);

  test('won, with its signed amount', () => {
    expect(closing('A;x;1000;gagné;15/10/2026;950,50;;').opportunity?.closing).toEqual({
      outcome: 'won',
      closedOn: '2026-10-15',
      dayIsGuessed: false,
      wonAmount: 95_050,
      amountToConfirm: false,
      reasonCode: null,
      reasonText: null,
      competitorName: null,
    });
  });

  test('won without signed amount takes the potential, to be confirmed', () => {
    expect(closing('A;x;1000;ok;;;;').opportunity?.closing).toMatchObject({
      wonAmount: 100_000,
      amountToConfirm: true,
      closedOn: '2026-11-24',
      dayIsGuessed: true,
    });
  });

  test('lost, with reason and competitor', () => {
    expect(closing('A;x;1000;perdu;15/10/2026;;trop cher;BuroPlus').opportunity?.closing).toMatchObject({
      outcome: 'lost',
      reasonCode: 'price',
      reasonText: 'trop cher',
      competitorName: 'BuroPlus',
      wonAmount: null,
    });
  });

  test('« sans suite » is asked; each answer gives its ending, none counts as lost to an unknown competitor', () => {
    const answer = (decision?: 'competitor' | 'nobody' | 'unknown') =>
      closing('A;x;1000;sans suite;15/10/2026;;;', decision && { decisions: new Map([[2, decision]]) });
    expect(answer().isUndecided).toBe(true);
    expect(answer().opportunity?.closing).toMatchObject({ outcome: 'lost', competitorName: null });
    expect(answer('nobody')).toMatchObject({
      isUndecided: false,
      opportunity: { closing: { outcome: 'vanished' } },
    });
    expect(answer('competitor')).toMatchObject({
      isUndecided: false,
      opportunity: { closing: { outcome: 'lost' } },
    });
    expect(closing('A;x;1000;sans suite;;;;BuroPlus').isUndecided).toBe(false);
  });

  test('in the future is refused with a mend', () => {
    expect(closing('A;x;1000;gagné;15/12/2026;900;;').problems).toMatchObject([
      { code: 'closed_in_future', repair: { code: 'today', cell: { day: '2026-11-24', time: null } } },
    ]);
  });

  test('not yet: a reason on an open sale goes to the note', () => {
    const row = closing('A;x;1000;en cours;;;délai;');
    expect(row.opportunity?.closing).toBeNull();
    expect(row.notes).toEqual(['Motif\u00a0: délai']);
  });

  test('on hold has a reason and a day to look again', () => {
    expect(closing('A;x;1000;attente permis;;;;').opportunity).toMatchObject({
      closing: null,
      hold: { reasonCode: 'permit', reviewOn: '2026-12-24' },
    });
  });

  test('a recurring order is told from a pursued sale', () => {
    expect(closing('A;x;1000;Réassort;15/10/2026;;;').opportunity).toMatchObject({
      origin: 'recurring',
      closing: { outcome: 'won' },
    });
  });

  test('by the colour of the row where no status says it', () => {
    const rows = sheetRows('Client;Projet;Montant', 'A;x;10', 'B;y;20', 'C;z;30').map((row, at) => ({
      ...row,
      fill: [null, '#92D050', '#FF0000', '#DCE6F1'][at] ?? null,
    }));
    const drafts = splitRows(rows);
    expect(drafts.map((row) => [row.opportunity?.closing?.outcome ?? null, row.isUndecided])).toEqual([
      ['won', false],
      ['lost', true],
      [null, false],
    ]);
  });
});
