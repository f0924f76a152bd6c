import { describe, expect, test } from 'vitest';
import type { Cell, SheetRow } from '../../lib/spreadsheet-cell.ts';
import { mapColumns } from './column-mapping.ts';
import { type CompanyLists, knownNames } from './company-lists.ts';
import { partRows } from './data-rows.ts';
import { findHeader } from './header-row.ts';
import type { RowDraft } from './row-draft.ts';
import { rowSplitter } from './row-splitting.ts';
import { looksLikeSales, type SplitPlan, writesMonthFirst } from './split-plan.ts';

const lists: CompanyLists = {
  users: [
    { id: 'julie', name: 'Julie Morel', email: 'julie@jalon.example' },
    { id: 'karim', name: 'Karim Benali', email: null },
  ],
  stages: [
    { id: 'detected', name: 'Détectée', probability: 10, milestone: 'none' },
    { id: 'need', name: 'Besoin confirmé', probability: 25, milestone: 'need_confirmed' },
    { id: 'quoted', name: 'Devis remis', probability: 50, milestone: 'quoted' },
    { id: 'talks', name: 'Négociation', probability: 70, milestone: 'quoted' },
  ],
  sources: [{ id: 'fair', name: 'Salon' }],
};

function sheet(...lines: (string | Cell[])[]): SheetRow[] {
  return lines.map((line, at) => ({
    line: at + 1,
    cells: typeof line === 'string' ? line.split(';').map((cell) => (cell === '' ? null : cell)) : line,
    fill: null,
  }));
}

function planOf(
  rows: SheetRow[],
  chosen: Partial<SplitPlan> = {},
): { plan: SplitPlan; rows: readonly SheetRow[] } {
  const found = findHeader(rows);
  const known = knownNames(lists);
  const data = partRows(found.rows, found.columns, known);
  const columns = mapColumns(found.columns, data.rows, known);
  const plan: SplitPlan = {
    columns,
    lists,
    today: '2026-11-24',
    language: 'fr',
    makesSales: looksLikeSales(columns, data.rows),
    monthFirst: writesMonthFirst(columns, data.rows),
    readsFills: true,
    groups: data.groups,
    choices: new Map(),
    decisions: new Map(),
    repairs: new Map(),
    ...chosen,
  };
  return { plan, rows: data.rows };
}

function split(rows: SheetRow[], chosen: Partial<SplitPlan> = {}): RowDraft[] {
  const { plan, rows: data } = planOf(rows, chosen);
  return data.map(rowSplitter(plan));
}

function only(rows: SheetRow[], chosen: Partial<SplitPlan> = {}): RowDraft {
  const drafts = split(rows, chosen);
  expect(drafts).toHaveLength(1);
  return drafts[0] as RowDraft;
}

const followUp = 'Client;Interlocuteur;Tel;Projet;Montant HT;%;Etat;Relance;Com.;Obs.;Zone';

describe('a row of a follow-up sheet', () => {
  const row = only(
    sheet(
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
    sheet(
      'Client;SIRET;Email;Projet;Montant HT;Relance',
      'A;7,32829E+13;a@a.example;x;10;01/12/2026',
      'B;73282932000074;b@b.example;x;à voir;01/12/2026',
      'C;73282932000074;c@c.example;x;10;31/11',
      'D;73282932000074;contact@;x;10;01/12/2026',
      'E;12345678900012;e@e.example;x;-50;12/12/9999',
      'F;73282932000074;f@f.example;x;1 200 € TTC;bientôt',
    );

  test('is told with the line, the cell and a mend', () => {
    const problems = split(rows()).flatMap((row) =>
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
    const first = split(rows());
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
    const mended = split(rows(), { repairs });
    expect(mended.flatMap((row) => row.problems).filter((one) => one.severity === 'stops')).toEqual([]);
    expect(mended.map((row) => row.opportunity?.potential)).toEqual([1000, 0, 1000, 1000, 0, 100_000]);
    expect(mended[2]?.nextAction?.dueOn).toBe('2026-11-30');
  });

  test('a row without company offers the sale’s title, and a text that is too long is cut', () => {
    const [missing, long] = split(
      sheet('Client;Projet;Montant', ';Portail;10', `${'x'.repeat(300)};Accueil;10`),
    );
    expect(missing?.problems).toMatchObject([
      { code: 'account_missing', column: 0, repair: { code: 'use_title', cell: 'Portail' } },
    ]);
    expect(missing?.account).toBeNull();
    expect(long?.problems).toMatchObject([{ code: 'text_too_long', column: 0, repair: { code: 'cut' } }]);
  });

  test('a note of ten million characters is told too, not swallowed', () => {
    const row = only(sheet('Client;Projet;Notes', ['A', 'x', 'n'.repeat(10_000_000)]));
    expect(row.problems).toMatchObject([{ code: 'text_too_long', severity: 'stops' }]);
    expect(row.problems[0]?.value.length).toBeLessThanOrEqual(200);
  });
});

describe('how a sale ended', () => {
  const header = 'Client;Projet;Montant;Statut;Date de concrétisation;Montant signé;Motif;Concurrent';
  const closing = (line: string, chosen: Partial<SplitPlan> = {}) => only(sheet(header, line), chosen);

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
    const rows = sheet('Client;Projet;Montant', 'A;x;10', 'B;y;20', 'C;z;30').map((row, at) => ({
      ...row,
      fill: [null, '#92D050', '#FF0000', '#DCE6F1'][at] ?? null,
    }));
    const drafts = split(rows);
    expect(drafts.map((row) => [row.opportunity?.closing?.outcome ?? null, row.isUndecided])).toEqual([
      ['won', false],
      ['lost', true],
      [null, false],
    ]);
  });
});

describe('other shapes of sheets', () => {
  test('a file of addresses makes no sale; its status is kept in the note', () => {
    const row = only(
      sheet('Entreprise;Prénom;Nom;CP;Ville;Statut', 'Atelier Roux;Anne;Roux;1000;Bourg;Client'),
    );
    expect(row.opportunity).toBeNull();
    expect(row.account).toMatchObject({ postcode: '01000', city: 'Bourg' });
    expect(row.contact).toMatchObject({ givenName: 'Anne', familyName: 'Roux' });
    expect(row.notes).toEqual(['Statut\u00a0: Client']);
  });

  test('a person without company is a private person', () => {
    const row = only(sheet('Nom;Téléphone;Email;Source', 'Jean Mercier;0612345678;j@m.example;Salon'));
    expect(row.account).toMatchObject({
      kind: 'person',
      name: 'Jean Mercier',
      phones: ['+33612345678'],
      emails: ['j@m.example'],
    });
    expect(row.contact).toBeNull();
    expect(row.sourceId).toBe('fair');
  });

  test('typed cells of a workbook are taken as they are', () => {
    const row = only(
      sheet('Client;SIRET;Tél;Projet;Montant HT;Probabilité;Échéance;Relance', [
        'A',
        73282932000074,
        612345678,
        'x',
        1234.5,
        { percent: 70 },
        { day: '2026-12-31', time: null },
        { day: '2026-11-02', time: '14:30' },
      ]),
    );
    expect(row.account).toMatchObject({
      siret: '73282932000074',
      siren: '732829320',
      phones: ['+33612345678'],
    });
    expect(row.opportunity).toMatchObject({
      potential: 123_450,
      expectedClose: '2026-12-31',
      stageId: 'talks',
      gutFeeling: null,
    });
    expect(row.nextAction).toMatchObject({ dueOn: '2026-11-02', dueTime: '14:30', isOverdue: true });
  });

  test('a register of invoices makes won sales with their references', () => {
    const row = only(
      sheet('Date;N° Facture;N° Devis;Client;Montant HT (€)', '12/01/2026;F-1;D-101;Delmas;1000'),
    );
    expect(row.opportunity).toMatchObject({
      title: 'D-101',
      closing: { outcome: 'won', closedOn: '2026-01-12' },
    });
    expect(row.documents).toEqual([
      { kind: 'quote', number: 'D-101', issuedOn: '2026-01-12', amount: 100_000, status: 'signed' },
      { kind: 'invoice_ref', number: 'F-1', issuedOn: '2026-01-12', amount: 100_000, status: 'sent' },
    ]);
  });

  test('amounts of a k€ column are thousands', () => {
    const amounts = split(sheet('Client;Projet;Montant k€', 'A;x;38,5', 'B;y;12 500 €', 'C;z;7')).map(
      (row) => row.opportunity?.potential,
    );
    expect(amounts).toEqual([3_850_000, 1_250_000, 700_000]);
  });

  test('successive follow-ups keep the latest as the next action, the others as notes', () => {
    const row = only(sheet('Client;Projet;Montant;Relance 1;Relance 2', 'A;x;10;02/11/2026;30/11/2026'));
    expect(row.nextAction?.dueOn).toBe('2026-11-30');
    expect(row.notes).toEqual(['Relance 1\u00a0: 02/11/2026']);
  });

  test('a forecast by months expects the sale at the end of its month', () => {
    const drafts = split(
      sheet('Affaire;Chaud/Tiède/Froid;Janv-27;Févr-27', 'Cloisons;Chaud;;12000', 'Accueil;Froid;4500;'),
    );
    expect(
      drafts.map((row) => [
        row.account?.name,
        row.opportunity?.potential,
        row.opportunity?.expectedClose,
        row.opportunity?.gutFeeling,
      ]),
    ).toEqual([
      ['Cloisons', 1_200_000, '2027-02-28', 80],
      ['Accueil', 450_000, '2027-01-31', 20],
    ]);
  });

  test('banners name the seller of the rows below; totals and repeated headers are left out', () => {
    const header = 'Client;Projet;Montant;Ville';
    const drafts = split(
      sheet(
        header,
        'Julie',
        'A;x;10;Lyon',
        'B;y;20;Lyon',
        'Sous-total;;30',
        'Karim',
        header,
        'C;z;5;Brive',
        'TOTAL;;35',
      ),
    );
    expect(drafts.map((row) => [row.line, row.account?.name, row.ownerId])).toEqual([
      [3, 'A', 'julie'],
      [4, 'B', 'julie'],
      [8, 'C', 'karim'],
    ]);
  });

  test('an American export is read the American way', () => {
    const row = split(
      sheet(
        'Company,Deal Name,Amount,Close Date,Deal Stage'.replaceAll(',', ';'),
        'A;x;1,250.50;12/31/2026;Closed Won',
        'B;y;900.00;3/15/2026;Proposal',
      ),
      { language: 'en' },
    );
    expect(row.map((one) => [one.opportunity?.potential, one.opportunity?.expectedClose])).toEqual([
      [125_050, '2026-12-31'],
      [90_000, '2026-03-15'],
    ]);
    expect(row.map((one) => one.opportunity?.closing?.outcome ?? null)).toEqual(['won', null]);
  });

  test('emoji, right-to-left text and control characters pass through as text', () => {
    const row = only(sheet('Client;Projet;Montant', ['🪑 Maison\u0007 Ümit', 'مشروع', 10]));
    expect([row.account?.name, row.opportunity?.title]).toEqual(['🪑 Maison Ümit', 'مشروع']);
  });
});
