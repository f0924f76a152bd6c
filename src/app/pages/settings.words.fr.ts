/** Words of the settings as a whole. */
export const settings = {
  title: 'Réglages',
  section: {
    profile: 'Mon profil',
    organization: 'Entreprise',
    people: 'Équipe',
    stages: 'Étapes',
    reasons: 'Motifs',
    competitors: 'Concurrents',
    sources: 'Sources',
  },
  about: {
    profile: 'Ce qui ne regarde que vous. Enregistré à mesure.',
    organization: 'Ce qui vaut pour toute l’entreprise.',
    people: 'Qui vend, avec quel rôle, dans quelle équipe.',
    stages: 'Chaque étape est un fait observable : on y est parce que quelque chose s’est passé.',
    reasons: 'Six au premier niveau suffisent ; au-delà de huit, plus personne ne choisit.',
    competitors: 'Ceux que vous rencontrez. Un concurrent archivé garde son histoire.',
    sources: 'D’où viennent les demandes : c’est ce qui dira où remettre de l’argent.',
  },
  demonstration: {
    title: 'Données de démonstration',
    text: 'Dix-huit mois d’une équipe inventée, dans une entreprise à part : rien ne se mêle aux vôtres.',
    making: 'Écriture de dix-huit mois d’histoire : une dizaine de secondes.',
    open: 'Visiter avec des exemples',
    inside: 'Vous êtes chez une entreprise inventée. Rien de ce que vous faites ici n’est réel.',
    drop: 'Effacer la démonstration',
    dropTitle: 'Effacer toute la démonstration ?',
    dropText: 'L’entreprise inventée et tout ce qu’elle contient disparaissent. Vos données à vous restent.',
  },
};
