import type { CompanySketch } from './demo-companies.ts';
import type { Sector, Town } from './demo-sectors.ts';

/** Companies with an opportunity under way, each with the person one talks to. All invented. */
const sketches = {
  parc: ['Hôtel du Parc', 'hotel', 'Tours', 'Mme Odile Carpentier'],
  clotilde: ['Lycée Sainte-Clotilde', 'school', 'Orléans', 'M. Bruno Delage'],
  breval: ['Médiathèque de Bréval', 'library', 'Blois', 'Mme Agnès Rolland'],
  mail: ['Pharmacie du Mail', 'pharmacy', 'Orléans', 'Mme Nathalie Besson'],
  peltier: ['Garage Peltier', 'garage', 'Vierzon', 'M. Didier Peltier'],
  agrival: ['Coopérative Agrival', 'cooperative', 'Bourges', 'M. Gilles Renaudin'],
  chauvet: ['Imprimerie Chauvet', 'printing', 'Saint-Pierre-des-Corps', 'Mme Laure Chauvet'],
  abadie: ['Notaires Abadie & Ferrand', 'law', 'Tours', 'M. Étienne Abadie'],
  loups: ['Crèche Les P’tits Loups', 'nursery', 'Joué-lès-Tours', 'Mme Inès Fabre'],
  montreuil: ['Ville de Montreuil-le-Neuf', 'town', 'Vendôme', 'M. Alain Vigneron'],
  tilleuls: ['Clinique des Tilleuls', 'clinic', 'Bourges', 'Mme Florence Guérin'],
  gaudry: ['Transports Gaudry', 'haulage', 'Saint-Pierre-des-Corps', 'M. Pascal Gaudry'],
  bellanger: ['Optique Bellanger', 'optician', 'Tours', 'M. Luc Bellanger'],
  verdane: ['Laboratoires Verdane', 'laboratory', 'Orléans', 'Mme Hélène Couturier'],
  ligerien: ['Ateliers Ligérien', 'office', 'Blois', 'M. Thierry Perrin'],
  martineau: ['Fournil Martineau', 'bakery', 'Tours', 'M. Yann Martineau'],
  delmas: ['Cabinet Delmas & Associés', 'accounting', 'Tours', 'Mme Sophie Arnoux'],
  lecerf: ['Maison Lecerf', 'caterer', 'Blois', 'Mme Estelle Lecerf'],
  halles: ['SCI des Halles', 'property', 'Tours', 'M. Robert Lanoue'],
  orfila: ['Groupe Orfila', 'office', 'Orléans', 'M. Marc Orfila'],
  corbin: ['Assurances Corbin', 'insurance', 'Blois', 'M. François Corbin'],
  lac: ['Vétérinaires du Lac', 'vet', 'Amboise', 'Mme Élodie Marchand'],
  sauvigny: ['Domaine de Sauvigny', 'wine', 'Amboise', 'M. Hugues Sauvigny'],
  rallye: ['Auto-école Rallye', 'driving', 'Bourges', 'Mme Karine Petit'],
  acacias: ['Résidence Les Acacias', 'home', 'Tours', 'Mme Martine Vallet'],
  aubin: ['Boutique Aubin', 'fashion', 'Blois', 'Mme Céline Aubin'],
  saintluc: ['Centre Saint-Luc', 'clinic', 'Orléans', 'M. Olivier Maret'],
  etoile: ['Cinéma L’Étoile', 'cinema', 'Montargis', 'M. Jean-Paul Roux'],
} as const satisfies Record<string, readonly [name: string, sector: Sector, town: Town, contact: string]>;

export type OpenDealKey = keyof typeof sketches;

export const openDealKeys = Object.keys(sketches) as OpenDealKey[];

export function openCompany(key: OpenDealKey): CompanySketch {
  const [name, sector, town] = sketches[key];
  return { key, name, sector, town };
}

/** « Mme Sophie Arnoux » of a company of the story; undefined where chance names somebody. */
export function knownContact(
  key: string,
): readonly [title: string, given: string, family: string] | undefined {
  const known: Record<string, (typeof sketches)[OpenDealKey] | undefined> = sketches;
  const [title, given, family] = known[key]?.[3].split(' ') ?? [];
  return title && given && family ? [title, given, family] : undefined;
}
