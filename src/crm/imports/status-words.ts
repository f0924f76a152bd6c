/**
 * What a word in someone's « Statut » column says about the sale: « ok » is won, « ko » lost, « sans suite » must be
 * asked (did a competitor get it, or nobody?), « chaud » is a feeling (domain 7.4).
 */
import { fold } from '../../lib/text.ts';
import type { Milestone, Origin } from '../opportunities/status.ts';

export interface StatusReading {
  /** `ask`: lost or vanished, only the seller knows. */
  readonly status: 'open' | 'on_hold' | 'won' | 'lost' | 'vanished' | 'ask';
  readonly origin?: Origin;
  /** How far the sale has come, when the word tells. */
  readonly milestone?: Milestone;
  /** 0-100, when the word is a feeling. */
  readonly gutFeeling?: number;
  /** Code of a default reason for waiting. */
  readonly waitReason?: string;
  /** True for words that say as much of a contact as of a sale (« nouveau », « client »). */
  readonly isVague?: boolean;
}

/** The meaning of a cell, or null when none of its words is known. */
export function readStatus(text: string): StatusReading | null {
  const words = spoken(text);
  if (words === '' || words.length > 200) return null;
  return readings.get(words) ?? longestPhraseIn(words);
}

/** `n°` and punctuation out, `%` kept: « Gagné ! » is `gagne`, « 100 % » is `100 %`. */
function spoken(text: string): string {
  return (fold(text).match(/%|[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function longestPhraseIn(words: string): StatusReading | null {
  const padded = ` ${words} `;
  for (const phrase of phrases) {
    const at = padded.indexOf(` ${phrase} `);
    if (at < 0 || /(?:^| )(?:non|pas|not|plus|sans)$/.test(padded.slice(0, at))) continue;
    return readings.get(phrase) ?? null;
  }
  return null;
}

const readings = new Map<string, StatusReading>();
const phrases: string[] = [];

/** `*` before a word: it counts only when it is the whole cell. */
function learn(reading: StatusReading, words: string): void {
  for (const word of words.split(',').map((part) => part.trim())) {
    const phrase = spoken(word.replace('*', ''));
    readings.set(phrase, reading);
    if (!word.startsWith('*')) phrases.push(phrase);
  }
}

learn(
  { status: 'won' },
  `gagne, gagnee, signe, signee, *ok, commande, commandee, accepte, acceptee, *valide, *validee, won, closed won, closedwon, *100 %, *100, *oui, facture, facturee,
   devis signe, devis accepte, bon pour accord, bdc recu, livre, pose, *yes, *accepted, *signed, *paye, *payee`,
);
learn({ status: 'won', origin: 'direct' }, 'commande directe, vente directe, vente comptoir, direct order');
learn(
  { status: 'won', origin: 'recurring' },
  'commande recurrente, reassort, abonnement, *contrat, reconduction, reconduit, renouvellement, renouvele, recurrent, recurring order, renewal',
);
learn(
  { status: 'lost' },
  `perdu, perdue, *ko, refuse, refusee, *non, concurrence, perdu concurrence, pas retenu, non retenu, pas retenue, non retenue, lost, closed lost, closedlost, *no, rejected, *nok, perdu prix`,
);
learn({ status: 'vanished' }, 'evanoui, evanouie, disparu, disparue, vanished');
learn(
  { status: 'ask' },
  `sans suite, classe sans suite, classee sans suite, abandonne, abandonnee, abandon, annule, annulee, mort, morte, plus de nouvelles, pas de nouvelles, projet arrete, arrete, *classe, *classee,
   non signe, non signee, pas signe, *0 %, *0, dead, abandoned, cancelled, canceled, no decision, closed not converted, ne repond plus, *nrp`,
);
learn(
  { status: 'on_hold' },
  'en attente, *attente, standby, stand by, gele, gelee, reporte, reportee, suspendu, suspendue, a revoir, en sommeil, pending, on hold, en pause, plus tard, paused',
);
learn(
  { status: 'on_hold', waitReason: 'permit' },
  'permis, attente permis, en attente permis, attente de permis, en attente du permis',
);
learn(
  { status: 'on_hold', waitReason: 'financing' },
  'attente financement, en attente financement, attente de financement, en attente de financement',
);
learn(
  { status: 'on_hold', waitReason: 'tender' },
  'attente ao, attente appel d offres, en attente commission',
);
learn(
  { status: 'open' },
  'en cours, ouvert, ouverte, actif en cours, open, in progress, working, encours, a traiter, a suivre',
);
learn(
  { status: 'open', milestone: 'quoted' },
  `envoye, envoyee, devis envoye, devis remis, devis fait, devis presente, relance, relancee, relance 1, relance 2, relance 3, a relancer, nego, negociation, en nego, en negociation,
   proposition, proposition envoyee, propale, propale envoyee, offre remise, offre envoyee, proposal, proposal sent, quote sent, quoted, negotiation, contract sent`,
);
learn(
  { status: 'open', milestone: 'need_confirmed' },
  '*r1, *r2, rdv pris, rdv fait, *rdv, visite faite, etude, en etude, devis a faire, a chiffrer, chiffrage, chiffrage en cours, qualified, qualification, meeting',
);
learn(
  { status: 'open', milestone: 'verbal_agreement' },
  'accord verbal, accord de principe, verbal agreement, en signature, attente signature, en attente signature, en attente de signature',
);
learn({ status: 'open', gutFeeling: 80 }, '*chaud, *chaude, *hot');
learn({ status: 'open', gutFeeling: 50 }, '*tiede, *warm');
learn({ status: 'open', gutFeeling: 20 }, '*froid, *froide, *cold');
learn(
  { status: 'open', isVague: true },
  `*nouveau, *nouvelle, *new, *a contacter, *contacte, *a qualifier, *prospect, *suspect, *client, *actif, *active, *inactif, *ouvert non contacte, *open not contacted, *working contacted,
   *a rappeler, *interesse, *interesse a rappeler, *customer, *lead, *injoignable, *repondeur`,
);
phrases.sort((a, b) => b.length - a.length);
