/** Words of pipelines and their stages. */
export const pipeline = {
  template: {
    label: 'Votre façon de vendre',
    stages: 'Étapes',
    classic: 'Classique, six étapes',
    short_quote: 'Devis court',
    construction: 'Chantier, permis',
    tender: 'Appel d’offres',
    subscription: 'Abonnement',
  },
};
