import { describe, expect, test } from 'vitest';
import type { SheetRow } from '../../lib/spreadsheet-cell.ts';
import { sheetRows } from '../../testing/sheet.ts';
import { certaintyOf, mapColumns } from './column-mapping.ts';
import type { KnownNames } from './content-sniffing.ts';
import { findHeader } from './header-row.ts';

const known: KnownNames = {
  people: new Set(['julie morel', 'karim benali', 'jm', 'kb', 'julie', 'karim']),
  stages: new Set(['detectee', 'devis remis', 'negociation']),
  sources: new Set(['salon', 'site web']),
};

function mapped(rows: SheetRow[]): Record<string, string | null> {
  const found = findHeader(rows);
  expect(found.line).not.toBeNull();
  return Object.fromEntries(
    mapColumns(found.columns, found.rows, known).map(({ header, field }) => [header, field]),
  );
}

describe('other sheets from practice', () => {
  test('a follow-up with abbreviations', () => {
    expect(
      mapped(
        sheetRows(
          'Client;Projet;Montant HT;%;CA pondéré;Échéance;Com.;Commentaires',
          'Delmas;Cloisons;38,5k;50;19,2k;fin mars;JM;à revoir',
          'Gaudry;Accueil;12 500,00 €;chaud;6 250;S48;Karim;',
        ),
      ),
    ).toEqual({
      Client: 'account.name',
      Projet: 'opportunity.title',
      'Montant HT': 'opportunity.potential',
      '%': 'opportunity.probability',
      'CA pondéré': 'opportunity.weighted',
      Échéance: 'opportunity.expectedClose',
      'Com.': 'opportunity.owner',
      Commentaires: 'note',
    });
  });

  test('successive follow-ups in columns, and a « Devis » column that holds dates', () => {
    expect(
      mapped(
        sheetRows(
          'Prospect;Interlocuteur;Fonction;Tel;Mail;Date 1er contact;R1;R2;Devis;Relance 1;Relance 2;Relance 3;Résultat;Motif',
          'Delmas;Mme Arnoux;DAF;0102030405;x@delmas.example;02/01/2026;05/01/2026;;12/01/2026;20/01/2026;02/02/2026;;perdu;prix',
        ),
      ),
    ).toMatchObject({
      Prospect: 'account.name',
      Devis: 'quote.date',
      'Relance 1': 'nextAction.date',
      'Relance 2': 'nextAction.date',
      Résultat: 'opportunity.status',
      Motif: 'loss.reason',
    });
  });

  test('a forecast by months', () => {
    expect(
      mapped(
        sheetRows(
          'Affaire;Chaud/Tiède/Froid;Janv;Févr;Mars',
          'Cloisons Delmas;Chaud;;12000;',
          'Accueil Gaudry;Tiède;4500;;',
          'Portes Vidal;Froid;;;800',
        ),
      ),
    ).toEqual({
      Affaire: 'opportunity.title',
      'Chaud/Tiède/Froid': 'opportunity.gutFeeling',
      Janv: 'opportunity.monthAmount',
      Févr: 'opportunity.monthAmount',
      Mars: 'opportunity.monthAmount',
    });
  });

  test('the sheet that Jalon offers as a model is mapped entirely, even empty', () => {
    const header =
      'Société;SIRET;Contact;Fonction;Téléphone;E-mail;Code postal;Ville;Opportunité;Étape;Statut;Potentiel HT;Probabilité;Ressenti;Source;Commercial affecté;Créée le;Échéance;Prochaine action;Prochaine action le;N° devis;Devis remis le;Concurrent;Motif;Clôturée le;Montant signé HT;Commentaires';
    const fields = Object.values(mapped(sheetRows(header)));
    expect(fields).not.toContain(null);
    expect(new Set(fields).size).toBe(27);
  });
});

describe('what the cells hold wins over a wrong header', () => {
  test('numbers that pass the SIRET check are SIRETs', () => {
    const rows = sheetRows(
      'Client;Numéro;Ville',
      'A;732 829 320 00074;Brive',
      'B;13002526500013;Tulle',
      'C;35600000009075;Brive',
    );
    expect(mapped(rows).Numéro).toBe('account.siret');
  });

  test('e-mails under « Contact » and phones under « Note »', () => {
    const rows = sheetRows(
      'Client;Contact;Note;Ville',
      'A;a@a.example;06 12 00 00 11;Brive',
      'B;b@b.example;0612000012;Tulle',
      'C;c@c.example;+33 6 12 00 00 13;Brive',
    );
    expect(mapped(rows)).toMatchObject({ Contact: 'contact.email', Note: 'note' });
    expect(
      mapped(sheetRows('Client;Code;Ville', 'A;06 12 00 00 11;Brive', 'B;0612000012;Tulle')),
    ).toMatchObject({
      Code: 'contact.mobile',
    });
  });

  test('names of the team under an unknown header', () => {
    const rows = sheetRows(
      'Client;Montant;Ville;Qui',
      'A;10;X;Julie',
      'B;20;Y;KB',
      'C;30;Z;Karim',
      'D;40;Z;JM',
    );
    expect(mapped(rows).Qui).toBe('opportunity.owner');
  });

  test('a « Zone » of single letters or an unknown header is kept as a note, to choose', () => {
    const rows = sheetRows('Client;Montant;Ville;Bidule', 'A;10;X;A', 'B;20;Y;B', 'C;30;Z;A');
    const found = findHeader(rows);
    const columns = mapColumns(found.columns, found.rows, known);
    expect(columns[3]).toMatchObject({ field: null, confidence: 0 });
    expect(certaintyOf(columns[3]?.confidence ?? 1)).toBe('to_choose');
    expect(columns.slice(0, 3).map((column) => certaintyOf(column.confidence))).toEqual([
      'sure',
      'sure',
      'sure',
    ]);
  });

  test('a « Note » of marks without reviews is a feeling', () => {
    expect(mapped(sheetRows('Client;Projet;Note', 'A;x;4', 'B;y;2', 'C;z;5')).Note).toBe(
      'opportunity.gutFeeling',
    );
  });
});

describe('the header row', () => {
  test('is found under titles, dates and empty lines', () => {
    const rows = sheetRows(
      'Suivi commercial 2026',
      'Mis à jour le;12/11/2026',
      '',
      'Client;Projet;Montant HT',
      'A;x;10',
    );
    const found = findHeader(rows);
    expect([found.line, found.titleLines, found.rows.map((row) => row.line)]).toEqual([4, [1, 2, 3], [5]]);
  });

  test('may have two columns only', () => {
    expect(findHeader(sheetRows('Nom;Téléphone', 'Jean Mercier;0600000001')).line).toBe(1);
  });

  test('is missing when no line names columns: columns are then known by what they hold', () => {
    const rows = sheetRows('Delmas;73282932000074;a@a.example', 'Gaudry;13002526500013;b@b.example');
    const found = findHeader(rows);
    expect(found.line).toBeNull();
    expect(mapColumns(found.columns, found.rows, known).map((column) => column.field)).toEqual([
      null,
      'account.siret',
      'contact.email',
    ]);
  });
});
