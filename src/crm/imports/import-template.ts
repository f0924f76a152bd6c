/** The sheet that Jalon offers as a model, `suivi-opportunites.xlsx`: every column is understood (domain 7.3). */
import type { Language } from '../../lib/words.ts';

export const templateFileName: Record<Language, string> = {
  fr: 'suivi-opportunites.xlsx',
  en: 'opportunity-follow-up.xlsx',
};

/** Headers in order, the same fields in both languages. */
export function templateHeaders(language: Language): string[] {
  return headers.map((header) => header[language]);
}

const headers: readonly Record<Language, string>[] = [
  { fr: 'Société', en: 'Company' },
  { fr: 'SIRET', en: 'SIRET' },
  { fr: 'Contact', en: 'Contact name' },
  { fr: 'Fonction', en: 'Job title' },
  { fr: 'Téléphone', en: 'Phone' },
  { fr: 'E-mail', en: 'Email' },
  { fr: 'Code postal', en: 'Postcode' },
  { fr: 'Ville', en: 'City' },
  { fr: 'Opportunité', en: 'Opportunity' },
  { fr: 'Étape', en: 'Stage' },
  { fr: 'Statut', en: 'Status' },
  { fr: 'Potentiel HT', en: 'Potential' },
  { fr: 'Probabilité', en: 'Probability' },
  { fr: 'Ressenti', en: 'Gut feeling' },
  { fr: 'Source', en: 'Source' },
  { fr: 'Commercial affecté', en: 'Owner' },
  { fr: 'Créée le', en: 'Created on' },
  { fr: 'Échéance', en: 'Expected close' },
  { fr: 'Prochaine action', en: 'Next action' },
  { fr: 'Prochaine action le', en: 'Next action date' },
  { fr: 'N° devis', en: 'Quote number' },
  { fr: 'Devis remis le', en: 'Quote date' },
  { fr: 'Concurrent', en: 'Competitor' },
  { fr: 'Motif', en: 'Loss reason' },
  { fr: 'Clôturée le', en: 'Closed on' },
  { fr: 'Montant signé HT', en: 'Signed amount' },
  { fr: 'Commentaires', en: 'Comments' },
];
