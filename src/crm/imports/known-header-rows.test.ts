import { describe, expect, test } from 'vitest';
import type { SheetRow } from '../../lib/spreadsheet-cell.ts';
import { sheetRows } from '../../testing/sheet.ts';
import { mapColumns } from './column-mapping.ts';
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

describe('header rows as they are seen in French sheets are mapped without a click', () => {
  test('1: a quote register of a craftsman', () => {
    expect(
      mapped(
        sheetRows(
          'Code_Représentant;Code Devis;Date;Date de relance à réaliser;Etat;Taux de concrétisation;Entreprise(ou nom_client);Sujet;Temps total;déboursé total;total HT Net;Date de concrétisation;Téléphone',
          'JM;D2026-014;12/03/2026;26/03/2026;en cours;60;Menuiserie Arnal;Portes coupe-feu;32;4120,50;9 800,00;;01 40 00 00 01',
          'KB;D2026-015;14/03/2026;;perdu;0;Garage Vidal;Bureau d’accueil;8;950;2 400,00;;612345678',
          'KB;D2026-016;15/03/2026;02/04/2026;gagné;100;Mairie de Brive;Cloisons;80;12400;31 250,00;30/03/2026;05 55 00 00 02',
        ),
      ),
    ).toEqual({
      Code_Représentant: 'opportunity.owner',
      'Code Devis': 'quote.number',
      Date: 'opportunity.createdAt',
      'Date de relance à réaliser': 'nextAction.date',
      Etat: 'opportunity.status',
      'Taux de concrétisation': 'opportunity.probability',
      'Entreprise(ou nom_client)': 'account.name',
      Sujet: 'opportunity.title',
      'Temps total': null,
      'déboursé total': null,
      'total HT Net': 'opportunity.potential',
      'Date de concrétisation': 'closing.date',
      Téléphone: 'contact.phone',
    });
  });

  test('2: a follow-up of opportunities', () => {
    expect(
      mapped(
        sheetRows(
          'Opportunité;Client;Commercial;Montant;Étape;Probabilité (%);Clôture prévue;Dernier contact',
          'Réaménagement;Cabinet Delmas;Julie Morel;38 500 €;Négociation;70 %;30/11/2026;02/11/2026',
          'Accueil;Transports Gaudry;Karim Benali;12 500,00 €;Devis remis;50 %;fin décembre;15/10/2026',
        ),
      ),
    ).toEqual({
      Opportunité: 'opportunity.title',
      Client: 'account.name',
      Commercial: 'opportunity.owner',
      Montant: 'opportunity.potential',
      Étape: 'opportunity.stage',
      'Probabilité (%)': 'opportunity.probability',
      'Clôture prévue': 'opportunity.expectedClose',
      'Dernier contact': 'activity.lastAt',
    });
  });

  test('3: a customer file', () => {
    expect(
      mapped(
        sheetRows(
          'Entreprise;Contact référent;Prénom;Nom;Email;Téléphone;Adresse;Code Postal;Ville;SIRET;SIREN;TVA Intracommunautaire;Délai Paiement (jours);Source;Statut;Notes',
          'Atelier Roux;Mme Roux;Anne;Roux;a.roux@atelier-roux.example;04 70 00 00 01;3 rue Haute;03000;Moulins;73282932000074;732829320;FR44732829320;30;Salon;Client;Bon payeur',
          'Dubois SA;M. Blin;Paul;Blin;p.blin@dubois.example;06 00 00 00 02;ZI Nord;1000;Bourg-en-Bresse;13002526500013;130025265;FR07130025265;45;Site web;Prospect;',
        ),
      ),
    ).toEqual({
      Entreprise: 'account.name',
      'Contact référent': 'contact.name',
      Prénom: 'contact.given',
      Nom: 'contact.family',
      Email: 'contact.email',
      Téléphone: 'contact.phone',
      Adresse: 'address.street',
      'Code Postal': 'address.postcode',
      Ville: 'address.city',
      SIRET: 'account.siret',
      SIREN: 'account.siren',
      'TVA Intracommunautaire': 'account.vat',
      'Délai Paiement (jours)': null,
      Source: 'source',
      Statut: 'opportunity.status',
      Notes: 'note',
    });
  });

  test('4: a prospecting file of a developer', () => {
    expect(
      mapped(
        sheetRows(
          'entreprise;contact;email;ville;montant_estime;dernier_contact;relance_le;actif;notes;statut',
          'Boulangerie Faure;Luc Faure;luc@faure.example;Tulle;1500;2026-10-02;2026-11-30;oui;rappeler le matin;relance',
          'Optique Sud;Eva Sala;eva@optique.example;Nîmes;900;2026-09-12;;non;;sans suite',
        ),
      ),
    ).toEqual({
      entreprise: 'account.name',
      contact: 'contact.name',
      email: 'contact.email',
      ville: 'address.city',
      montant_estime: 'opportunity.potential',
      dernier_contact: 'activity.lastAt',
      relance_le: 'nextAction.date',
      actif: null,
      notes: 'note',
      statut: 'opportunity.status',
    });
  });

  test('5: a prospecting list by messenger', () => {
    expect(
      mapped(
        sheetRows(
          'Nom;Numéro WhatsApp;Adresse / Repère;Taille estimée;Segment;Décideur / Contact;Canal pour trouver le numéro;Notes de qualification;Statut;Dernière action;Date relance;Objections / Retours',
          'Quincaillerie du Port;06 12 00 00 11;face au marché;5 salariés;commerce;Mme Diaz;annuaire;veut un devis;relance;03/11/2026;20/11/2026;trop cher',
          'Snack Étoile;06 12 00 00 12;rue Basse;2;restauration;le patron;passage;;nouveau;;25/11/2026;',
        ),
      ),
    ).toEqual({
      Nom: 'account.name',
      'Numéro WhatsApp': 'contact.mobile',
      'Adresse / Repère': 'address.street',
      'Taille estimée': 'account.size',
      Segment: 'account.activity',
      'Décideur / Contact': 'contact.name',
      'Canal pour trouver le numéro': null,
      'Notes de qualification': 'note',
      Statut: 'opportunity.status',
      'Dernière action': 'activity.lastAt',
      'Date relance': 'nextAction.date',
      'Objections / Retours': 'loss.reason',
    });
  });

  test('6: a list of building firms', () => {
    expect(
      mapped(
        sheetRows(
          'Raison sociale;SIRET;Contact;E-mail;Téléphone;Corps d’état;Zone',
          'Plâtrerie Noé;73282932000074;Noé Petit;contact@noe.example;02 00 00 00 01;Plâtrerie;Grand Ouest',
          'Électro Bât;13002526500013;Sam Rey;sam@eb.example;02 00 00 00 02;Électricité;Bretagne',
        ),
      ),
    ).toEqual({
      'Raison sociale': 'account.name',
      SIRET: 'account.siret',
      Contact: 'contact.name',
      'E-mail': 'contact.email',
      Téléphone: 'contact.phone',
      'Corps d’état': 'account.activity',
      Zone: 'address.region',
    });
  });

  test('7: firms collected from a directory, whose « Note » is a rating beside reviews', () => {
    expect(
      mapped(
        sheetRows(
          'Raison sociale;SIRET;CP;Ville;Téléphone;Email;Site;Note;Avis',
          'Serrurerie Lenoir;73282932000074;75011;Paris;01 00 00 00 01;a@lenoir.example;www.lenoir.example;4,5;112',
          'Clé Express;13002526500013;75012;Paris;01 00 00 00 02;b@cle.example;cle-express.fr;3,8;56',
        ),
      ),
    ).toEqual({
      'Raison sociale': 'account.name',
      SIRET: 'account.siret',
      CP: 'address.postcode',
      Ville: 'address.city',
      Téléphone: 'contact.phone',
      Email: 'contact.email',
      Site: 'account.website',
      Note: 'note',
      Avis: null,
    });
  });

  test('8: addresses', () => {
    expect(
      mapped(
        sheetRows(
          'Raison sociale;SIRET;Email;Téléphone;Adresse;Code postal;Ville',
          'Garage Vidal;73282932000074;g@vidal.example;0500000001;12 av. de la Gare;19100;Brive',
        ),
      ),
    ).toEqual({
      'Raison sociale': 'account.name',
      SIRET: 'account.siret',
      Email: 'contact.email',
      Téléphone: 'contact.phone',
      Adresse: 'address.street',
      'Code postal': 'address.postcode',
      Ville: 'address.city',
    });
  });

  test('9: leads of private persons', () => {
    expect(
      mapped(
        sheetRows(
          'Nom;Téléphone;Source;Statut;Commercial;Retour client',
          'Jean Mercier;06 00 00 00 01;Site web;À rappeler;Julie;absent',
          'Mme Sophie Blanc;06 00 00 00 02;Salon;Perdu;Karim;trop cher',
        ),
      ),
    ).toEqual({
      Nom: 'contact.name',
      Téléphone: 'contact.phone',
      Source: 'source',
      Statut: 'opportunity.status',
      Commercial: 'opportunity.owner',
      'Retour client': 'loss.reason',
    });
  });

  test('10: leads of a web form', () => {
    expect(
      mapped(
        sheetRows(
          'prenom;nom;entreprise;email;telephone;source;statut;valeur',
          'Anne;Roux;Atelier Roux;anne@roux.example;0470000001;Site web;nouveau;1200',
        ),
      ),
    ).toEqual({
      prenom: 'contact.given',
      nom: 'contact.family',
      entreprise: 'account.name',
      email: 'contact.email',
      telephone: 'contact.phone',
      source: 'source',
      statut: 'opportunity.status',
      valeur: 'opportunity.potential',
    });
  });

  test('11: a register of quotes, whose « TVA » is an amount and no number', () => {
    expect(
      mapped(
        sheetRows(
          'N° Devis;Date;Client;Description;HT;TVA;TTC;Statut',
          'D-101;05/01/2026;Cabinet Delmas;Mobilier;1 000,00;200,00;1 200,00;accepté',
          'D-102;07/01/2026;Mairie de Brive;Cloisons;850,00;170,00;1 020,00;en attente',
        ),
      ),
    ).toEqual({
      'N° Devis': 'quote.number',
      Date: 'opportunity.createdAt',
      Client: 'account.name',
      Description: 'opportunity.title',
      HT: 'opportunity.potential',
      TVA: null,
      TTC: null,
      Statut: 'opportunity.status',
    });
  });

  test('12: an extract of the company register', () => {
    expect(
      mapped(
        sheetRows(
          'SIREN;Nom complet;Raison sociale;SIRET;Date création;Adresse;Code postal;Ville;Département;Nature juridique;Code APE;Secteur;Dirigeants;Effectifs;Nb établissements;Catégorie;État',
          '732829320;ATELIER ROUX (AR);ATELIER ROUX;73282932000074;1987-05-01;3 RUE HAUTE;03000;MOULINS;03;5499;31.09B;Industrie;ANNE ROUX;10 à 19 salariés;1;PME;A',
          '130025265;DUBOIS;DUBOIS SA;13002526500013;2001-02-11;ZI NORD;01000;BOURG;01;5599;43.32A;Construction;PAUL BLIN;6 à 9 salariés;3;PME;A',
        ),
      ),
    ).toMatchObject({
      SIREN: 'account.siren',
      'Nom complet': null,
      'Raison sociale': 'account.name',
      SIRET: 'account.siret',
      'Date création': 'opportunity.createdAt',
      Adresse: 'address.street',
      'Code postal': 'address.postcode',
      Ville: 'address.city',
      Département: 'address.department',
      'Nature juridique': null,
      'Code APE': 'account.naf',
      Secteur: 'account.activity',
      Dirigeants: null,
      Effectifs: 'account.size',
      'Nb établissements': null,
      Catégorie: null,
      État: 'opportunity.status',
    });
  });

  test('13: persons with a number', () => {
    expect(
      mapped(
        sheetRows(
          'ID;Nom;Prénom;Téléphone;Email;Adresse;Code Postal;Ville;Source;Statut;Date création',
          '1;Mercier;Jean;0600000001;j@mercier.example;1 rue A;33000;Bordeaux;Salon;Nouveau;01/02/2026',
        ),
      ),
    ).toEqual({
      ID: 'ignored',
      Nom: 'contact.family',
      Prénom: 'contact.given',
      Téléphone: 'contact.phone',
      Email: 'contact.email',
      Adresse: 'address.street',
      'Code Postal': 'address.postcode',
      Ville: 'address.city',
      Source: 'source',
      Statut: 'opportunity.status',
      'Date création': 'opportunity.createdAt',
    });
  });

  test('14: a call log', () => {
    expect(
      mapped(
        sheetRows(
          'jour;heure;sens;collaborateur;entreprise;contact;fonction;issue;situation;duree_s;resume;etape_suivante',
          '2026-11-02;09:12;sortant;Julie;Atelier Roux;Anne Roux;gérante;intéressé;en cours;184;a vu le devis;envoyer la variante',
          '2026-11-02;09:30;entrant;Karim;Dubois SA;Paul Blin;acheteur;injoignable;en attente;12;messagerie;rappeler',
        ),
      ),
    ).toMatchObject({
      jour: null,
      heure: null,
      sens: null,
      collaborateur: 'opportunity.owner',
      entreprise: 'account.name',
      contact: 'contact.name',
      fonction: 'contact.role',
      issue: 'opportunity.status',
      duree_s: null,
      resume: null,
      etape_suivante: 'nextAction.label',
    });
  });

  test('15: a register of invoices', () => {
    expect(
      mapped(
        sheetRows(
          'Date;N° Facture;N° Devis;Client;Montant HT (€);Mode de paiement',
          '12/01/2026;F-2026-001;D-101;Cabinet Delmas;1000;virement',
          '19/01/2026;F-2026-002;;Mairie de Brive;850,50;mandat',
        ),
      ),
    ).toEqual({
      Date: 'opportunity.createdAt',
      'N° Facture': 'invoice.number',
      'N° Devis': 'quote.number',
      Client: 'account.name',
      'Montant HT (€)': 'opportunity.potential',
      'Mode de paiement': null,
    });
  });
});
