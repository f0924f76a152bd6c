/** Why a sale was not made, in the words of sheets: « trop cher » is the reason « Prix » (domain 3.2). */
import { fold } from '../../lib/text.ts';

/** Code of a default reason of that outcome; null when the words tell none. */
export function readReason(text: string, outcome: 'lost' | 'vanished'): string | null {
  const folded = fold(text);
  return words[outcome].find(([, shape]) => shape.test(folded))?.[0] ?? null;
}

const words: Record<'lost' | 'vanished', readonly (readonly [string, RegExp])[]> = {
  lost: [
    ['price', /\b(?:prix|tarif|cher|chere|moins[- ]disant|budget|price|expensive|cout)/],
    ['delay', /\b(?:delai|dispo|trop tard|stock|delay|timing|availability)/],
    ['offer', /\b(?:offre|produit|qualite|technique|fonction|gamme|perimetre|feature|quality|product)/],
    [
      'relationship',
      /\b(?:relation|fournisseur|habitude|confiance|fidele|reference|reactivite|relationship|trust)/,
    ],
    ['process', /\b(?:appel d'offre|ao\b|cahier des charges|mauvais interlocuteur|process)/],
  ],
  vanished: [
    ['budget_cut', /\b(?:budget|financement|moyens|funding)/],
    ['done_in_house', /\b(?:interne|lui[- ]meme|eux[- ]memes|in[- ]house)/],
    ['other_priority', /\b(?:priorite|report|plus tard|priority|postponed)/],
    ['contact_left', /\b(?:parti|depart|quitte|left)\b/],
    ['no_answer', /\b(?:repond|nouvelle|injoignable|silence|answer|nrp)/],
    ['need_too_weak', /\b(?:besoin|rien|inutile|need)/],
  ],
};
