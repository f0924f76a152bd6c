import { describe, expect, test } from 'vitest';
import type { Cell, Sheet } from '../../lib/spreadsheet-cell.ts';
import type { CompanyLists } from './company-lists.ts';
import { gatherDrafts } from './draft-gathering.ts';
import { countImport } from './import-counts.ts';
import { planOf, proposeImport } from './import-proposal.ts';
import { templateHeaders } from './import-template.ts';
import { problemSheet } from './problem-sheet.ts';
import { rowSplitter } from './row-splitting.ts';

const lists: CompanyLists = {
  users: [{ id: 'julie', name: 'Julie Morel', email: null }],
  stages: [{ id: 'quoted', name: 'Devis remis', probability: 50, milestone: 'quoted' }],
  sources: [{ id: 'fair', name: 'Salon' }],
};

function sheet(...lines: (string | Cell[])[]): Sheet {
  const rows = lines.map((line, at) => ({
    line: at + 1,
    cells: typeof line === 'string' ? line.split(';').map((cell) => (cell === '' ? null : cell)) : line,
    fill: at === 4 ? '#92D050' : null,
  }));
  return { name: 'Suivi', rows };
}

const followUp = sheet(
  'Suivi des affaires 2026',
  'Client;Interlocuteur;Tel;Projet;Montant HT;%;Etat;Relance;Com.;Zone',
  'Cabinet Delmas;Mme Arnoux;612345678;Cloisons;38,5k;50;en cours;15/10/2026;JM;A',
  'SARL Delmas;Gaudry P.;02.61.91.04.12;Accueil;12 500,00 €;0,7;sans suite;fin mars;Bob;B',
  'Transports Gaudry;;;Portes;à voir;chaud;ok;S48;Julie;A',
  'TOTAL;;;;51000',
);

describe('the proposal for a sheet', () => {
  const proposal = proposeImport(followUp, lists);

  test('says what was found before anybody clicks', () => {
    expect([proposal.headerLine, proposal.titleLines, proposal.totalLines]).toEqual([2, [1], [6]]);
    expect(proposal.makesSales).toBe(true);
    expect(proposal.fills).toEqual({ won: 1, ask: 0 });
    expect(proposal.columns.map(({ header, certainty }) => [header, certainty])).toEqual([
      ['Client', 'sure'],
      ['Interlocuteur', 'sure'],
      ['Tel', 'sure'],
      ['Projet', 'sure'],
      ['Montant HT', 'sure'],
      ['%', 'likely'],
      ['Etat', 'sure'],
      ['Relance', 'sure'],
      ['Com.', 'sure'],
      ['Zone', 'to_choose'],
    ]);
  });

  test('shows examples and what will be done with each column', () => {
    const remarks = Object.fromEntries(proposal.columns.map(({ header, remarks: said }) => [header, said]));
    expect(proposal.columns[4]?.examples).toEqual(['38,5k', '12 500,00 €', 'à voir']);
    expect(remarks).toMatchObject({
      Interlocuteur: [{ code: 'civility_recognised' }],
      Tel: [{ code: 'zeros_restored' }],
      'Montant HT': [{ code: 'thousands_understood' }],
      '%': [{ code: 'feeling_understood', word: 'chaud', value: 80 }],
      Etat: [{ code: 'to_decide', count: 1 }],
      Relance: [{ code: 'date_formats', count: 3 }],
      'Com.': [{ code: 'people_recognised', count: 1 }],
      Zone: [{ code: 'kept_as_note' }],
    });
  });

  test('groups the values to confirm, the unknown ones to choose', () => {
    const owners = proposal.values.find(({ index }) => index === 8)?.groups;
    expect(owners?.map(({ value, count, isToChoose }) => [value, count, isToChoose])).toEqual([
      ['JM', 1, false],
      ['Bob', 1, true],
      ['Julie', 1, false],
    ]);
  });

  test('follows the fields that a person chose', () => {
    const chosen = proposeImport(followUp, lists, {
      fields: new Map([
        [9, 'account.activity'],
        [3, null],
      ]),
    });
    expect(chosen.columns[9]).toMatchObject({ field: 'account.activity', confidence: 1, certainty: 'sure' });
    expect(chosen.columns[3]?.field).toBeNull();
  });

  test('counts what the person will get, stopped rows apart', () => {
    const plan = planOf(proposal, lists, { today: '2026-11-24', language: 'fr' });
    expect(countImport(proposal.rows.map(rowSplitter(plan)))).toMatchObject({
      rows: 3,
      stopped: 1,
      accounts: 2,
      contacts: 2,
      opportunities: 2,
      actions: 2,
      overdue: 1,
      undecided: 1,
      lost: 1,
    });
  });
});

test('a company written once for several rows is filled down', () => {
  const proposal = proposeImport(
    sheet('Client;Projet;Montant', 'Delmas;a;1', ';b;2', ';c;3', 'Gaudry;d;4', ';e;5'),
    lists,
  );
  expect(proposal.rows.map((row) => row.cells[0])).toEqual([
    'Delmas',
    'Delmas',
    'Delmas',
    'Gaudry',
    'Gaudry',
  ]);
});

describe('the companies and people behind the rows', () => {
  const gathered = (...lines: string[]) => {
    const proposal = proposeImport(sheet(...lines), lists);
    const plan = planOf(proposal, lists, { today: '2026-11-24', language: 'fr' });
    return gatherDrafts(proposal.rows.map(rowSplitter(plan)));
  };

  test('are found once, whatever the legal form, and completed by later rows', () => {
    const { accounts, contacts, places } = gathered(
      'Client;CP;SIRET;Contact;Email;Projet',
      'SARL Delmas;;;Mme Arnoux;;a',
      'Delmas;75011;73282932000074;Anne Arnoux;anne@delmas.example;b',
      'DELMAS S.A.R.L.;75011;;Mme Arnoux;;c',
    );
    expect(accounts.map(({ draft, lines }) => [draft.name, draft.siret, draft.postcode, lines])).toEqual([
      ['SARL Delmas', '73282932000074', '75011', [2, 3, 4]],
    ]);
    expect(contacts).toHaveLength(2);
    expect(places.map(({ contact }) => contact)).toEqual([0, 1, 0]);
  });

  test('stay apart in two towns, with two SIRETs, or when only a phone is shared', () => {
    expect(gathered('Client;CP;Projet', 'Delmas;75011;a', 'Delmas;69001;b').accounts).toHaveLength(2);
    expect(
      gathered('Client;SIRET;Projet', 'Delmas;73282932000074;a', 'Delmas;13002526500013;b').accounts,
    ).toHaveLength(2);
    expect(gathered('Client;Tel;Projet', 'Delmas;0102030405;a', 'Gaudry;0102030405;b').accounts).toHaveLength(
      2,
    );
  });
});

test('the model sheet is understood in both languages, the same fields in the same order', () => {
  const fields = (['fr', 'en'] as const).map((language) =>
    proposeImport(
      { name: 'x', rows: [{ line: 1, cells: templateHeaders(language), fill: null }] },
      lists,
    ).columns.map(({ field }) => field),
  );
  expect(fields[0]).not.toContain(null);
  expect(fields[1]).toEqual(fields[0]);
});

test('rows left out are given back in their layout with what is wrong', () => {
  const proposal = proposeImport(followUp, lists);
  const plan = planOf(proposal, lists, { today: '2026-11-24', language: 'fr' });
  const problems = proposal.rows.map(rowSplitter(plan)).flatMap((row) => row.problems);
  const given = problemSheet(
    proposal.columns,
    proposal.rows,
    problems,
    'Problème',
    ({ code, value }) => `${code} ${value}.`,
  );
  expect(given.headers.at(-1)).toBe('Problème');
  expect(given.rows).toHaveLength(1);
  expect(given.rows[0]?.[0]).toBe('Transports Gaudry');
  expect(given.rows[0]?.at(-1)).toBe('amount_unreadable à voir.');
  expect(given.rows[0]).toHaveLength(given.headers.length);
});
