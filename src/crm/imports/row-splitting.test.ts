import { describe, expect, test } from 'vitest';
import { sheetRows } from '../../testing/sheet.ts';
import { splitOnly, splitRows } from '../../testing/split-rows.ts';

const followUp = 'Client;Interlocuteur;Tel;Projet;Montant HT;%;Etat;Relance;Com.;Obs.;Zone';

describe('a row of a follow-up sheet', () => {
  const row = splitOnly(
    sheetRows(
      followUp,
      'Cabinet Delmas;Mme Arnoux;612345678;Cloisons;38,5k;chaud;Devis envoyé;30/11 rappeler Mme Arnoux;JM;BuroPlus moins cher;A',
    ),
  );

  test('becomes a company, its contact and a possible sale with its next action', () => {
    expect(row.account).toMatchObject({ kind: 'company', name: 'Cabinet Delmas', phones: [], emails: [] });
    expect(row.contact).toMatchObject({ title: 'Mme', familyName: 'Arnoux', phones: ['+33612345678'] });
    expect(row.opportunity).toMatchObject({
      title: 'Cloisons',
      potential: 3_850_000,
      stageId: 'quoted',
      gutFeeling: 80,
      closing: null,
      hold: null,
    });
    expect(row.nextAction).toEqual({
      kind: 'callback',
      subject: 'rappeler Mme Arnoux',
      dueOn: '2026-11-30',
      dueTime: null,
      isOverdue: false,
    });
    expect(row.ownerId).toBe('julie');
    expect(row.problems).toEqual([]);
  });

  test('keeps what no field takes as lines of the note', () => {
    expect(row.notes).toEqual(['BuroPlus moins cher', 'Zone\u00a0: A']);
  });
});

describe('what cannot be read', () => {
  const rows = () =>
    sheetRows(
      'Client;SIRET;Email;Projet;Montant HT;Relance',
      'A;7,32829E+13;a@a.example;x;10;01/12/2026',
      'B;73282932000074;b@b.example;x;à voir;01/12/2026',
      'C;73282932000074;c@c.example;x;10;31/11',
      'D;73282932000074;contact@;x;10;01/12/2026',
      'E;12345678900012;e@e.example;x;-50;12/12/9999',
      'F;73282932000074;f@f.example;x;1 200 € TTC;bientôt',
    );

  test('is told with the line, the cell and a mend', () => {
    const problems = splitRows(rows()).flatMap((row) =>
      row.problems.map((problem) => [
        problem.line,
        problem.code,
        problem.value,
        problem.severity,
        problem.repair,
      ]),
    );
    expect(problems).toEqual([
      [2, 'siret_destroyed', '7,32829E+13', 'stops', { code: 'leave_empty', cell: null }],
      [3, 'amount_unreadable', 'à voir', 'stops', { code: 'to_be_priced', cell: 0 }],
      [
        4,
        'date_impossible',
        '31/11',
        'stops',
        { code: 'last_day_of_month', cell: { day: '2026-11-30', time: null } },
      ],
      [5, 'email_incomplete', 'contact@', 'stops', { code: 'leave_empty', cell: null }],
      [6, 'siret_checksum', '12345678900012', 'warns', null],
      [6, 'amount_negative', '-50', 'stops', { code: 'to_be_priced', cell: 0 }],
      [6, 'date_implausible', '12/12/9999', 'stops', { code: 'leave_empty', cell: null }],
      [7, 'amount_with_vat', '1 200 € TTC', 'stops', { code: 'without_vat', cell: 1000 }],
      [7, 'date_not_understood', 'bientôt', 'stops', { code: 'leave_empty', cell: null }],
    ]);
  });

  test('is right once every mend is accepted', () => {
    const first = splitRows(rows());
    const repairs = new Map(
      first.map((row) => [
        row.line,
        new Map(
          row.problems.flatMap((one) =>
            one.repair && one.column !== null ? [[one.column, one.repair.cell]] : [],
          ),
        ),
      ]),
    );
    const mended = splitRows(rows(), { repairs });
    expect(mended.flatMap((row) => row.problems).filter((one) => one.severity === 'stops')).toEqual([]);
    expect(mended.map((row) => row.opportunity?.potential)).toEqual([1000, 0, 1000, 1000, 0, 100_000]);
    expect(mended[2]?.nextAction?.dueOn).toBe('2026-11-30');
  });

  test('a row without company offers the sale’s title, and a text that is too long is cut', () => {
    const [missing, long] = splitRows(
      sheetRows('Client;Projet;Montant', ';Portail;10', `${'x'.repeat(300)};Accueil;10`),
    );
    expect(missing?.problems).toMatchObject([
      { code: 'account_missing', column: 0, repair: { code: 'use_title', cell: 'Portail' } },
    ]);
    expect(missing?.account).toBeNull();
    expect(long?.problems).toMatchObject([{ code: 'text_too_long', column: 0, repair: { code: 'cut' } }]);
  });

  test('a note of ten million characters is told too, not swallowed', () => {
    const row = splitOnly(sheetRows('Client;Projet;Notes', ['A', 'x', 'n'.repeat(10_000_000)]));
    expect(row.problems).toMatchObject([{ code: 'text_too_long', severity: 'stops' }]);
    expect(row.problems[0]?.value.length).toBeLessThanOrEqual(200);
  });
});
