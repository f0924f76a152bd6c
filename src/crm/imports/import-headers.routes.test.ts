import { afterAll, beforeAll, expect, test } from 'vitest';
import { drop, run } from '../../testing/imported.ts';
import { type Browser, type TestServer, testServer } from '../../testing/server.ts';
import { undoImport } from './import.contract.ts';

let server: TestServer;
let julie: Browser;

beforeAll(async () => {
  server = await testServer();
  julie = server.as(server.cast.julie);
});
afterAll(() => server.close());

/** Header rows of real sheets (domain 7.3), the rows below invented. */
const headers = [
  'Code_Représentant;Code Devis;Date;Date de relance à réaliser;Etat;Taux de concrétisation;Entreprise(ou nom_client);Sujet;Temps total;déboursé total;total HT Net;Date de concrétisation;Téléphone',
  'Opportunité;Client;Commercial;Montant;Étape;Probabilité (%);Clôture prévue;Dernier contact',
  'Entreprise;Contact référent;Prénom;Nom;Email;Téléphone;Adresse;Code Postal;Ville;SIRET;SIREN;TVA Intracommunautaire;Délai Paiement (jours);Source;Statut;Notes',
  'entreprise;contact;email;ville;montant_estime;dernier_contact;relance_le;actif;notes;statut',
  'Nom;Numéro WhatsApp;Adresse / Repère;Taille estimée;Segment;Décideur / Contact;Canal pour trouver le numéro;Notes de qualification;Statut;Dernière action;Date relance;Objections / Retours',
  'Raison sociale;SIRET;Contact;E-mail;Téléphone;Corps d’état;Zone',
  'Raison sociale;SIRET;CP;Ville;Téléphone;Email;Site;Note;Avis',
  'Raison sociale;SIRET;Email;Téléphone;Adresse;Code postal;Ville',
  'Nom;Téléphone;Source;Statut;Commercial;Retour client',
  'prenom;nom;entreprise;email;telephone;source;statut;valeur',
  'N° Devis;Date;Client;Description;HT;TVA;TTC;Statut',
  'SIREN;Nom complet;Raison sociale;SIRET;Date création;Adresse;Code postal;Ville;Département;Nature juridique;Code APE;Secteur;Dirigeants;Effectifs;Nb établissements;Catégorie;État',
  'ID;Nom;Prénom;Téléphone;Email;Adresse;Code Postal;Ville;Source;Statut;Date création',
  'jour;heure;sens;collaborateur;entreprise;contact;fonction;issue;situation;duree_s;resume;etape_suivante',
  'Date;N° Facture;N° Devis;Client;Montant HT (€);Mode de paiement',
];

const shapes: readonly (readonly [RegExp, readonly string[]])[] = [
  [/siret/i, ['73282932000074', '35600000000048', '40483304800022']],
  [/siren/i, ['732829320', '356000000', '404833048']],
  [/mail/i, ['a@arnal.example', 'b@vidal.example', 'c@perret.example']],
  [/t[ée]l[ée]?phone|whatsapp/i, ['0240000001', '02 40 00 00 02', '240000003']],
  [/prenom|prénom/i, ['Lou', 'Paul', 'Ada']],
  [/entreprise|raison|client$/i, ['Menuiserie Arnal', 'Garage Vidal', 'Atelier Perret']],
  [/contact r|^contact|décideur|dirigeant/i, ['Mme Lou Ferrand', 'M. Paul Vidal', 'Ada Perret']],
  [/date|jour$|pr[ée]vue|dernier|relance|cl[ôo]ture/i, ['12/03/2026', '14/04/2026', '15/05/2026']],
  [/montant|total|valeur|^ht$|^ttc$|^tva$|d[ée]bours/i, ['1 200,00', '800', '2500']],
  [/taux|probabilit/i, ['60', '30', '100']],
  [/code postal|^cp$/i, ['35000', '29000', '44000']],
  [/ville/i, ['Rennes', 'Brest', 'Nantes']],
  [/commercial|collaborateur|repr[ée]sentant/i, ['Julie', 'Karim', 'Julie']],
  [/statut|etat|état|issue|actif/i, ['en cours', 'perdu', 'gagné']],
  [/devis|facture|^id$/i, ['D-1', 'D-2', 'D-3']],
  [/^nom/i, ['Arnal', 'Vidal', 'Perret']],
];

function rowsFor(header: string): string[] {
  const cellsOf = (name: string) =>
    shapes.find(([shape]) => shape.test(name))?.[1] ?? ['un', 'deux', 'trois'];
  const columns = header.split(';').map(cellsOf);
  return [0, 1, 2].map((at) => columns.map((cells) => cells[at]).join(';'));
}

test('the sheets that people have come in without a click, and go again', async () => {
  for (const header of headers) {
    const { id, proposal } = await drop(julie, [header, ...rowsFor(header)].join('\r\n'), 'feuille.csv');
    expect([header, proposal?.headerLine, proposal?.counts.rows]).toEqual([header, 1, 3]);
    expect([header, proposal?.problems.items.filter(({ severity }) => severity === 'stops')]).toEqual([
      header,
      [],
    ]);
    const done = await run(julie, id);
    expect([header, done.state, done.failure]).toEqual([header, 'done', null]);
    expect([header, done.result]).toEqual([header, proposal?.counts]);
    const undone = await julie.call(undoImport, { params: { id } });
    expect([header, undone.undone?.left]).toEqual([header, 0]);
  }
}, 60_000);
