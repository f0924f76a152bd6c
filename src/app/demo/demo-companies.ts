import type { Sector, Town } from './demo-sectors.ts';

/** A company of the story before chance gives it numbers and people. */
export interface CompanySketch {
  readonly key: string;
  readonly name: string;
  readonly sector: Sector;
  readonly town: Town;
}

/** A private person who ordered something for the house. */
export type PersonSketch = Omit<CompanySketch, 'sector'>;

export const privatePersons: readonly PersonSketch[] = [
  { key: 'lucie', name: 'Lucie Ferrand', town: 'Tours' },
  { key: 'patrick', name: 'Patrick Delaunay', town: 'Blois' },
  { key: 'anne', name: 'Anne Rousseau', town: 'Olivet' },
];

/** Companies whose opportunities were followed to their end. All invented. */
export const followedCompanies: readonly CompanySketch[] = [
  company('lebreuil', 'Cabinet Lebreuil Expertise', 'accounting', 'Orléans'),
  company('maupas', 'Maupas & Courtin Avocats', 'law', 'Tours'),
  company('pharmaLices', 'Pharmacie des Lices', 'pharmacy', 'Bourges'),
  company('pharmaPont', 'Pharmacie du Vieux-Pont', 'pharmacy', 'Blois'),
  company('optiqueRive', 'Optique Rive Droite', 'optician', 'Orléans'),
  company('herve', 'Salon Hervé Coiffure', 'hair', 'Tours'),
  company('atelierCoupe', 'L’Atelier de Manon', 'hair', 'Amboise'),
  company('boulangerieRoy', 'Boulangerie Roy-Chesnais', 'bakery', 'Vendôme'),
  company('brasseriePont', 'Brasserie du Pont', 'restaurant', 'Blois'),
  company('tableSologne', 'La Table de Sologne', 'restaurant', 'Romorantin-Lanthenay'),
  company('relaisLoire', 'Hôtel du Relais de Loire', 'hotel', 'Beaugency'),
  company('hotelCouvent', 'Hôtel des Trois Couvents', 'hotel', 'Loches'),
  company('gitesBrenne', 'Gîtes de Brenne', 'lodging', 'Loches'),
  company('collegeVinci', 'Institution Sainte-Agathe', 'school', 'Amboise'),
  company('crecheLune', 'Crèche La Petite Lune', 'nursery', 'Olivet'),
  company('biblioGien', 'Bibliothèque de la Faïencerie', 'library', 'Gien'),
  company('mairieVernou', 'Mairie de Vernoy-sur-Brenne', 'town', 'Tours'),
  company('mairieCher', 'Communauté de communes des Trois Vallées', 'town', 'Vierzon'),
  company('cliniqueVal', 'Clinique du Val d’Yèvre', 'clinic', 'Bourges'),
  company('kineSaumery', 'Cabinet de kinésithérapie Saumery', 'physio', 'Blois'),
  company('dentaire', 'Centre dentaire des Carmes', 'dentist', 'Orléans'),
  company('ehpadOrme', 'Résidence L’Orme Doré', 'home', 'Chinon'),
  company('imprimerieLoire', 'Imprimerie Bois-Guibert', 'printing', 'Saint-Pierre-des-Corps'),
  company('transportsMercier', 'Transports Mercier-Dallon', 'haulage', 'Vierzon'),
  company('assuranceQuai', 'Assurances Quentin & Fils', 'insurance', 'Montargis'),
  company('laboChambord', 'Laboratoire Chantecor', 'laboratory', 'Blois'),
  company('vetoCher', 'Clinique vétérinaire du Cher', 'vet', 'Saint-Amand-Montrond'),
  company('caveVouvray', 'Domaine de la Roche-Aubry', 'wine', 'Amboise'),
  company('garageSud', 'Garage Lambert Sud', 'garage', 'Joué-lès-Tours'),
  company('immoCentre', 'Immobilière du Grand Mail', 'estate', 'Tours'),
  company('immoLigeris', 'Agence Ligéris Immobilier', 'estate', 'Orléans'),
  company('sciMoulins', 'SCI des Trois Moulins', 'property', 'Vendôme'),
  company('modeElise', 'Boutique Élise & Jeanne', 'fashion', 'Tours'),
  company('modeCanotier', 'Le Canotier', 'fashion', 'Blois'),
  company('librairie', 'Librairie La Page Bleue', 'books', 'Chinon'),
  company('fleurs', 'Fleurs de Saint-Aignan', 'flowers', 'Montargis'),
  company('logiciel', 'Octavio Logiciels', 'software', 'Orléans'),
  company('architectes', 'Atelier Brunet-Salles Architectes', 'architect', 'Tours'),
  company('salleForme', 'Salle de sport Le Ring', 'gym', 'Bourges'),
  company('traiteurNoel', 'Noël Baudry Traiteur', 'caterer', 'Saint-Pierre-des-Corps'),
  company('siegeCaves', 'Groupe Caves & Terroirs', 'office', 'Blois'),
];

/** Companies that buy again, or bought at once without being followed. */
export const orderingCompanies: readonly CompanySketch[] = [
  company('agencesVal', 'Groupe immobilier Val & Cher', 'estate', 'Tours'),
  company('pharmaReseau', 'Pharmacies Réunies du Centre', 'pharmacy', 'Orléans'),
  company('boulangersUnis', 'Les Boulangers du Mail', 'bakery', 'Bourges'),
  company('ecolesLoire', 'Écoles Sainte-Geneviève', 'school', 'Blois'),
  company('autoReseau', 'Auto-écoles Prudence', 'driving', 'Tours'),
  company('optiqueReseau', 'Opticiens de Touraine', 'optician', 'Joué-lès-Tours'),
  company('cliniquesSud', 'Cliniques du Sud Berry', 'clinic', 'Saint-Amand-Montrond'),
];

/** Companies that the caller rang without a sale in sight yet. */
export const rungCompanies: readonly CompanySketch[] = [
  company('menuiserieGarnier', 'Menuiserie Garnier', 'joinery', 'Vendôme'),
  company('kineVal', 'Kiné Santé Val', 'physio', 'Tours'),
  company('comptaSancerre', 'Fiduciaire du Sancerrois', 'accounting', 'Bourges'),
  company('avocatsLoire', 'Cabinet Delestre-Pommier', 'law', 'Orléans'),
  company('hotelFontaine', 'Hôtel de la Fontaine', 'hotel', 'Vierzon'),
  company('dentaireNord', 'Cabinet dentaire Orléans Nord', 'dentist', 'Orléans'),
  company('mutuelle', 'Assurances Berthelot', 'insurance', 'Gien'),
  company('vetoVendome', 'Clinique vétérinaire des Prés', 'vet', 'Vendôme'),
  company('logicielNord', 'Trame & Données', 'software', 'Tours'),
  company('fitness', 'Forme et Mouvement', 'gym', 'Olivet'),
  company('imprimeurCher', 'Imprimerie du Haut Cher', 'printing', 'Bourges'),
  company('garageRive', 'Garage de la Rive', 'garage', 'Beaugency'),
];

export function company(key: string, name: string, sector: Sector, town: Town): CompanySketch {
  return { key, name, sector, town };
}
