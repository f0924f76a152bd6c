/**
 * The reasons a new company starts with (domain 3.1, 3.2): six at the first level, never more than eight visible.
 * `code` lets rules and reports recognise them after a renaming; `external` tells a wait for an outside event.
 */
export interface ReasonDraft {
  readonly outcome: 'lost' | 'vanished' | 'on_hold' | 'cancelled';
  readonly code: string;
  readonly label: string;
  readonly external: boolean;
}

export function defaultReasons(language: 'fr' | 'en'): ReasonDraft[] {
  return rows.map(([outcome, code, fr, en, external]) => ({
    outcome,
    code,
    label: language === 'fr' ? fr : en,
    external: external ?? false,
  }));
}

const rows: readonly [ReasonDraft['outcome'], string, string, string, boolean?][] = [
  ['lost', 'price', 'Prix', 'Price'],
  ['lost', 'offer', 'Offre', 'Offer'],
  ['lost', 'delay', 'Délai', 'Delay'],
  ['lost', 'relationship', 'Relation', 'Relationship'],
  ['lost', 'process', 'Processus', 'Process'],
  ['lost', 'other', 'Autre', 'Other'],
  ['vanished', 'need_too_weak', 'Rien, besoin pas assez fort', 'Nothing, need too weak'],
  ['vanished', 'done_in_house', 'Fait en interne', 'Done in-house'],
  ['vanished', 'other_priority', 'Autre priorité', 'Other priority'],
  ['vanished', 'budget_cut', 'Budget supprimé', 'Budget cut'],
  ['vanished', 'contact_left', 'Interlocuteur parti', 'Contact left'],
  ['vanished', 'no_answer', 'Ne répond plus', 'Does not answer any more'],
  ['on_hold', 'permit', 'Permis', 'Permit', true],
  ['on_hold', 'tender', 'Appel d’offres', 'Call for tenders', true],
  ['on_hold', 'financing', 'Financement', 'Financing', true],
  ['on_hold', 'next_budget', 'Budget de l’an prochain', 'Next year’s budget', true],
  ['on_hold', 'third_party', 'Décision d’un tiers', 'Decision by a third party', true],
  ['on_hold', 'season', 'Saison', 'Season', true],
  ['on_hold', 'will_call_back', '« Je vous rappelle »', '“I will call you back”'],
  ['on_hold', 'listing', 'Référencement', 'Supplier listing', true],
  ['on_hold', 'other', 'Autre', 'Other'],
  ['cancelled', 'duplicate', 'Doublon', 'Duplicate'],
  ['cancelled', 'error', 'Erreur de saisie', 'Entry error'],
  ['cancelled', 'test', 'Essai', 'Test'],
];
