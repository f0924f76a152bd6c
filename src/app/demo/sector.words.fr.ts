import type { StoryWords } from './story-words.ts';

/** What companies do and what one fits out for them, in French. */
export const sectorWords: StoryWords['sectors'] = {
  accounting: {
    activity: 'Expertise comptable',
    decider: 'Associé',
    titles: ['Open space et salle de réunion', 'Rangements d’archives'],
  },
  law: {
    activity: 'Conseil juridique',
    decider: 'Associé',
    titles: ['Bibliothèque et bureaux d’associés', 'Accueil et salle d’attente'],
  },
  pharmacy: {
    activity: 'Pharmacie',
    decider: 'Titulaire',
    titles: ['Comptoirs et linéaires', 'Espace orthopédie'],
  },
  optician: {
    activity: 'Optique',
    decider: 'Gérant',
    titles: ['Présentoirs et éclairage', 'Espace essayage'],
  },
  hair: {
    activity: 'Coiffure',
    decider: 'Gérant',
    titles: ['Postes de coiffage', 'Réaménagement du salon'],
  },
  bakery: {
    activity: 'Boulangerie, pâtisserie',
    decider: 'Gérant',
    titles: ['Façade et vitrine', 'Agencement de la boutique'],
  },
  restaurant: {
    activity: 'Restaurant',
    decider: 'Gérant',
    titles: ['Bar et banquettes', 'Salle de 60 couverts'],
  },
  hotel: {
    activity: 'Hôtel',
    decider: 'Directeur',
    titles: ['Réception et petit déjeuner', 'Têtes de lit et bureaux, 18 chambres'],
  },
  lodging: {
    activity: 'Hébergement touristique',
    decider: 'Propriétaire',
    titles: ['Cuisines de quatre gîtes', 'Mobilier des chambres'],
  },
  cinema: { activity: 'Cinéma', decider: 'Exploitant', titles: ['Bar et confiserie', 'Caisse et hall'] },
  school: {
    activity: 'Enseignement',
    decider: 'Directeur',
    titles: ['CDI et salle d’étude', 'Vestiaires et casiers'],
  },
  nursery: {
    activity: 'Crèche',
    decider: 'Directeur',
    titles: ['Rangements sur mesure', 'Mobilier de la salle d’éveil'],
  },
  library: {
    activity: 'Bibliothèque',
    decider: 'Responsable',
    titles: ['Mobilier jeunesse', 'Banque de prêt'],
  },
  town: {
    activity: 'Collectivité',
    decider: 'Directeur des services',
    titles: ['Accueil de la mairie', 'Salle du conseil'],
  },
  clinic: {
    activity: 'Clinique',
    decider: 'Directeur',
    titles: ['Banque d’accueil et attente', 'Bureaux de consultation'],
  },
  physio: {
    activity: 'Kinésithérapie',
    decider: 'Associé',
    titles: ['Cabines et salle d’attente', 'Rangements du plateau technique'],
  },
  dentist: {
    activity: 'Soins dentaires',
    decider: 'Associé',
    titles: ['Accueil et stérilisation', 'Meubles de deux fauteuils'],
  },
  home: {
    activity: 'Résidence pour personnes âgées',
    decider: 'Directeur',
    titles: ['Salle commune', 'Accueil et salon des familles'],
  },
  printing: {
    activity: 'Imprimerie',
    decider: 'Dirigeant',
    titles: ['Cloisons acoustiques', 'Bureau de fabrication'],
  },
  haulage: {
    activity: 'Transport routier',
    decider: 'Dirigeant',
    titles: ['Bureaux d’exploitation', 'Salle des conducteurs'],
  },
  insurance: {
    activity: 'Assurances',
    decider: 'Agent général',
    titles: ['Agence complète', 'Accueil et deux bureaux'],
  },
  laboratory: {
    activity: 'Laboratoire d’analyses',
    decider: 'Directeur',
    titles: ['Paillasses et rangements', 'Accueil des prélèvements'],
  },
  vet: {
    activity: 'Clinique vétérinaire',
    decider: 'Associé',
    titles: ['Salle d’attente', 'Comptoir et boutique'],
  },
  wine: {
    activity: 'Viticulture',
    decider: 'Propriétaire',
    titles: ['Caveau de dégustation', 'Bureau et expédition'],
  },
  driving: { activity: 'Auto-école', decider: 'Gérant', titles: ['Salle de code', 'Mobilier d’agence'] },
  garage: {
    activity: 'Réparation automobile',
    decider: 'Gérant',
    titles: ['Accueil atelier', 'Magasin de pièces'],
  },
  cooperative: {
    activity: 'Coopérative agricole',
    decider: 'Directeur de site',
    titles: ['Salle de réunion', 'Accueil des adhérents'],
  },
  estate: {
    activity: 'Agence immobilière',
    decider: 'Directeur d’agence',
    titles: ['Vitrine et accueil', 'Réaménagement de l’agence'],
  },
  property: {
    activity: 'Location de biens immobiliers',
    decider: 'Gérant',
    titles: ['Hall d’entrée', 'Boîtes aux lettres et habillage du hall'],
  },
  fashion: {
    activity: 'Prêt-à-porter',
    decider: 'Gérant',
    titles: ['Façade et vitrine', 'Cabines et présentoirs'],
  },
  books: {
    activity: 'Librairie',
    decider: 'Gérant',
    titles: ['Bibliothèques sur mesure', 'Comptoir et tables'],
  },
  flowers: {
    activity: 'Fleuriste',
    decider: 'Gérant',
    titles: ['Étals et comptoir', 'Vitrine et chambre froide'],
  },
  software: {
    activity: 'Édition de logiciels',
    decider: 'Président',
    titles: ['Plateau de 24 postes', 'Cuisine et salle de pause'],
  },
  architect: {
    activity: 'Architecture',
    decider: 'Associé',
    titles: ['Matériauthèque', 'Salle de réunion'],
  },
  gym: { activity: 'Salle de sport', decider: 'Gérant', titles: ['Vestiaires', 'Accueil et casiers'] },
  caterer: {
    activity: 'Traiteur',
    decider: 'Gérant',
    titles: ['Boutique traiteur', 'Laboratoire et comptoir'],
  },
  office: {
    activity: 'Siège de groupe',
    decider: 'Directeur général',
    titles: ['Plateau de bureaux', 'Accueil du siège'],
  },
  joinery: {
    activity: 'Menuiserie',
    decider: 'Gérant',
    titles: ['Exposition et accueil', 'Bureau d’études'],
  },
};
