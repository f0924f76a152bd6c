/**
 * What people call their columns: the synonyms of each field, French and English, as seen in public spreadsheets and
 * in the exports of other programs (domain 7.4). Data, not rules: `column-names.ts` compares headers with it.
 */
import type { ImportField } from './import-field.ts';

/** Synonyms parted by commas; compared after the folding of `header-words.ts`. */
export const columnDictionary: Readonly<Record<ImportField, string>> = {
  'account.name': `societe, entreprise, raison sociale, client, prospect, compte, tiers, denomination, nom client,
    nom societe, nom entreprise, nom du compte, nom de la societe, etablissement, enseigne, organisation, commerce, structure,
    company, company name, account, account name, organization, organization name, business name, customer, customer name,
    associated company, associated company name, lead company, thirdparty name`,
  'account.siret':
    'siret, n siret, num siret, numero siret, code siret, identifiant, id prof 2, company registration number',
  'account.siren': 'siren, n siren, num siren, numero siren, id prof 1',
  'account.vat': `tva, tva intra, tva intracommunautaire, n tva, numero tva, n tva intracommunautaire, vat, vat number,
    vat intra, vat intra short, tax id`,
  'account.naf': 'naf, ape, code naf, code ape, naf ape, id prof 3, sic code, naics code',
  'account.activity': `secteur, secteur d'activite, activite, metier, corps d'etat, segment, categorie, type d'activite,
    industry, business sector, sector, vertical`,
  'account.size': `effectif, effectifs, taille, tranche effectif, nb salaries, nombre de salaries, salaries,
    employees, number of employees, numberofemployees, company size, headcount, staff`,
  'account.website':
    'site, site web, site internet, url, website, web site, web page, web, company domain name, website url',
  'address.street': `adresse, rue, voie, adresse 1, adresse ligne 1, adresse postale, address, street, street address,
    address line 1, address 1 street, business street, billing street, billingstreet, mailing street, organization address`,
  'address.street2': `complement, complement d'adresse, adresse 2, adresse ligne 2, address line 2, address 2,
    business street 2, address 1 extended address`,
  'address.postcode': `cp, code postal, postal, code post, zip, zip code, postal code, postcode, business postal code,
    billing postal code, billingpostalcode, address 1 postal code, mailing postal code`,
  'address.city': `ville, commune, localite, town, city, business city, billing city, billingcity, address 1 city, mailing city`,
  'address.department': 'departement, dept, dpt, dep',
  'address.region':
    'region, zone, secteur geo, secteur geographique, territoire, business state, billing state, billingstate, address 1 region, state, state region, territory',
  'address.country':
    'pays, country, country region, business country, billing country, billingcountry, address 1 country, mailing country',
  'contact.name': `contact, interlocuteur, decideur, referent, contact referent, nom contact, nom du contact, personne,
    nom prenom, prenom nom, nom et prenom, contact principal, contact name, full name, person name, lead name, primary contact, contact person`,
  'contact.given': 'prenom, prenom contact, prenom du contact, first name, firstname, given name',
  'contact.family': 'nom de famille, nom du contact famille, last name, lastname, surname, family name',
  'contact.title': 'civilite, civ, titre civilite, title, name prefix, salutation, honorific',
  'contact.role': `fonction, poste, qualite, role, fonction du contact, poste occupe, job title, jobtitle, position, job, organization title, role du contact`,
  'contact.phone': `telephone, tel, tel fixe, fixe, standard, telephone fixe, tel 1, tel 2, numero de telephone, n tel,
    phone, phone number, telephone number, business phone, business phone 2, primary phone, company main phone, work phone, phone 1 value, phone 2 value, person phone, main phone`,
  'contact.mobile':
    'portable, mobile, gsm, whatsapp, whats app, numero, tel portable, telephone portable, tel mobile, n portable, mobile phone, mobile phone number, cell, cell phone, mobilephone',
  'contact.email': `mail, email, e mail, courriel, adresse mail, adresse email, adresse e mail, mel, email address, e mail address,
    e mail 1 value, e mail 2 value, e mail 2 address, work email, person email, email 1`,
  'opportunity.title': `opportunite, affaire, projet, sujet, objet, dossier, besoin, demande, description, designation, intitule, titre,
    nom de l'opportunite, nom de l'affaire, nom du projet, deal name, deal title, dealname, deal, opportunity, opportunity name, project, subject, title`,
  'opportunity.stage': `etape, phase, stade, avancement, pipeline, niveau, etape de vente, phase de vente, stade de vente, deal stage, dealstage,
    stage, stagename, stage name, sales stage, pipeline stage`,
  'opportunity.status': `statut, etat, resultat, issue, situation, statut opportunite, statut du devis, status, deal status, lead status, outcome, result, prospect status`,
  'opportunity.potential': `montant, montant ht, montant estime, ca, ca potentiel, ca estime, potentiel, potentiel ht, valeur, budget, total ht,
    total ht net, ht, prix, prix ht, enjeu, k€, €, ca previsionnel, montant potentiel, montant previsionnel, montant du devis, montant devis, montant en k€,
    amount, deal value, value, deal amount, potential, revenue, estimated value, opportunity amount, price`,
  'opportunity.weighted': `ca pondere, montant pondere, pondere, potentiel pondere, weighted, weighted amount, weighted value, expected revenue, expectedrevenue, deal weighted value, forecast amount`,
  'opportunity.probability': `probabilite, proba, %, taux, chance, taux de concretisation, taux de reussite, prob, probabilite %, % de chance, probability,
    deal probability, likelihood, win probability, deal probability %`,
  'opportunity.gutFeeling': `ressenti, feeling, temperature, chaud tiede froid, priorite, meteo, ressenti commercial, gut feeling, rating, priority, heat, prospect level`,
  'opportunity.expectedClose': `echeance, cloture prevue, date de cloture, date prevue, signature prevue, date de signature, closing, date butoir,
    decision, mois, date de cloture prevue, date d'echeance, date de signature prevue, closing prevu, date de decision, close date, closedate, expected close, expected close date, deal expected close date, expected closing`,
  'opportunity.createdAt': `date, date creation, date de creation, cree le, date demande, date de la demande, date 1er contact, date entree, date d'entree, date premier contact, cree, date de premier contact,
    created, creee le, created at, created on, created date, createddate, create date, created time, creation date, deal created, connected on`,
  'opportunity.owner': `commercial, com, vendeur, representant, code representant, responsable, affecte a, suivi par, charge d'affaire, collaborateur,
    attribue a, proprietaire, commercial affecte, charge d'affaires, commerciale, technico commercial, en charge, owner, deal owner, lead owner, contact owner, account owner, opportunity owner, salesperson, sales rep, assigned to, account manager`,
  'opportunity.monthAmount': '',
  source:
    'source, origine, provenance, canal, apporteur, campagne, origine du contact, source du lead, lead source, leadsource, origin, channel, campaign, campaign name, original source, deal source',
  'activity.lastAt': `dernier contact, derniere action, derniere relance, date dernier rdv, contacte le, date de dernier contact, date dernier contact, dernier rdv, dernier echange,
    last contact, last contacted, last activity, last activity date, lastactivitydate, last contact date, date of last contact`,
  'nextAction.date': `relance, date relance, date de relance, relance le, prochaine relance, date de relance a realiser, a relancer le, rappel, date rappel, rdv, prochain rdv,
    relance 1, relance 2, relance 3, prochaine action le, date prochaine action, date de prochaine action, a rappeler le, date prochaine relance, prochain contact,
    next activity date, next action date, follow up date, follow up, next contact, callback, call back date, next step date`,
  'nextAction.label': `prochaine action, action, a faire, suite, etape suivante, prochaine etape, suite a donner, action a mener, next step, nextstep, next action, next activity, to do, next activity subject`,
  'quote.number': `n devis, devis, code devis, ref devis, numero devis, reference devis, numero de devis, devis n, quote, quote number, quote no, quotation`,
  'quote.date':
    'date devis, date du devis, devis envoye le, remis le, devis remis le, envoye le, date envoi devis, date remise devis, date d envoi du devis, quote date, quote sent on',
  'invoice.number':
    'n facture, facture, numero facture, numero de facture, ref facture, invoice, invoice number, n commande, numero de commande, bon de commande, n bc, order number',
  'loss.reason': `motif, raison, cause, objection, retour client, motif de perte, motif perte, raison de perte, motif de refus, lost reason, loss reason, closed lost reason, deal lost reason, reason, reason lost`,
  'loss.competitor':
    'concurrent, concurrence, perdu contre, confrere, gagne par, competitor, competitors, main competitor, lost to',
  'closing.date': `date de concretisation, date commande, date de commande, signe le, date signature, cloturee le, cloture le, date de signature effective, date cloture reelle, gagne le, perdu le,
    closed date, closed on, won time, deal won time, deal closed on, lost time, date signed, order date`,
  'closing.amount': `montant signe, montant commande, ca realise, ca final, montant signe ht, montant de la commande, montant facture, montant gagne, ca signe, signed amount, won amount, order amount, closed amount`,
  consent:
    'optin, opt in, rgpd, consentement, bloctel, opposition, stop, opt out, optout, gdpr, do not call, unsubscribed, email opt out, has opted out of email, donotcall',
  note: `commentaire, commentaires, note, notes, remarque, remarques, observation, observations, obs, cr, compte rendu, historique, infos, info, information, divers, notes de qualification,
    comment, comments, remark, notes qualification, deal notes`,
  ignored: `probleme, problem, id, record id, deal id, lead id, owner id, ownerid, account id, accountid, associated company ids, associated contact ids, associated deal ids, isdeleted, master record id, masterrecordid, parent id, parentid,
    system modstamp, systemmodstamp, last modified by id, lastmodifiedbyid, lastmodifieddate, created by id, createdbyid, pricebook id, pricebookid, pricebook2id, photo, ad id, adset id, campaign id, form id, is organic,
    e mail 1 label, e mail 2 label, phone 1 label, phone 2 label, address 1 label, address 1 formatted, file as, internet free busy, sensitivity, isclosed, iswon, hasopportunitylineitem, forecastcategory`,
};

/** Headers that the dictionary must not take for a near word: `Department` is a service, not a « département ». */
export const knownStrangers = `department, organization department, avis, ttc, montant ttc, total ttc, temps total, actif, nature juridique,
  dirigeants, nb etablissements, nom complet, statut juridique, juridical status, legal status, forme juridique, phonetic first name, phonetic last name, nickname, title suffix, delai paiement, mode de paiement`;

/** Words that say too little on their own to be recognised among others: « Date de livraison » is not any date. */
export const generalWords = `date, deal, organization, organisation, contact, account, customer, client, compte, numero, ht, job, suite, info, name,
  value, valeur, niveau, mois, decision, position, code, categorie, role, action, devis, €, com, prix, price, demande, description, title, titre, web, id`;
