import { describe, expect, test } from 'vitest';
import { sheetRows } from '../../testing/sheet.ts';
import { splitOnly, splitRows } from '../../testing/split-rows.ts';

describe('other shapes of sheets', () => {
  test('a file of addresses makes no sale; its status is kept in the note', () => {
    const row = splitOnly(
      sheetRows('Entreprise;Prénom;Nom;CP;Ville;Statut', 'Atelier Roux;Anne;Roux;1000;Bourg;Client'),
    );
    expect(row.opportunity).toBeNull();
    expect(row.account).toMatchObject({ postcode: '01000', city: 'Bourg' });
    expect(row.contact).toMatchObject({ givenName: 'Anne', familyName: 'Roux' });
    expect(row.notes).toEqual(['Statut\u00a0: Client']);
  });

  test('a person without company is a private person', () => {
    const row = splitOnly(
      sheetRows('Nom;Téléphone;Email;Source', 'Jean Mercier;0612345678;j@m.example;Salon'),
    );
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
    const row = splitOnly(
      sheetRows('Client;SIRET;Tél;Projet;Montant HT;Probabilité;Échéance;Relance', [
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
    const row = splitOnly(
      sheetRows('Date;N° Facture;N° Devis;Client;Montant HT (€)', '12/01/2026;F-1;D-101;Delmas;1000'),
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
    const amounts = splitRows(sheetRows('Client;Projet;Montant k€', 'A;x;38,5', 'B;y;12 500 €', 'C;z;7')).map(
      (row) => row.opportunity?.potential,
    );
    expect(amounts).toEqual([3_850_000, 1_250_000, 700_000]);
  });

  test('successive follow-ups keep the latest as the next action, the others as notes', () => {
    const row = splitOnly(
      sheetRows('Client;Projet;Montant;Relance 1;Relance 2', 'A;x;10;02/11/2026;30/11/2026'),
    );
    expect(row.nextAction?.dueOn).toBe('2026-11-30');
    expect(row.notes).toEqual(['Relance 1\u00a0: 02/11/2026']);
  });

  test('a forecast by months expects the sale at the end of its month', () => {
    const drafts = splitRows(
      sheetRows('Affaire;Chaud/Tiède/Froid;Janv-27;Févr-27', 'Cloisons;Chaud;;12000', 'Accueil;Froid;4500;'),
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
    const drafts = splitRows(
      sheetRows(
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
    const row = splitRows(
      sheetRows(
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
    const row = splitOnly(sheetRows('Client;Projet;Montant', ['🪑 Maison\u0007 Ümit', 'مشروع', 10]));
    expect([row.account?.name, row.opportunity?.title]).toEqual(['🪑 Maison Ümit', 'مشروع']);
  });
});
