import { openWords } from './open.words.fr.ts';
import { sectorWords } from './sector.words.fr.ts';
import type { StoryWords } from './story-words.ts';

/** The demonstration in French. */
export const storyWords: StoryWords = {
  sectors: sectorWords,
  open: openWords,
  stages: [
    {
      plan: 'Rappeler {who} pour cerner le besoin',
      done: [
        'Vingt minutes au téléphone. Le besoin est réel, ils ont déjà cherché une solution.',
        '{who} explique ce qui coince au quotidien. Veut une idée de prix avant la visite.',
        'Besoin clair, décision avant l’été. Autres personnes à convaincre.',
        'Un premier projet avait été arrêté. Cette fois le budget existe.',
      ],
    },
    {
      plan: 'Visite et métré',
      done: [
        'Métré complet. Sol à reprendre sous l’ancien comptoir.',
        'Visite avec {who} et l’équipe. Chacun veut son rangement.',
        'Relevé fait, électricité à déplacer. Photos au dossier.',
        'Vu sur place : les portes actuelles sont hors normes, à compter dans le devis.',
      ],
    },
    {
      plan: 'Chiffrer et remettre le devis',
      done: [
        'Devis remis et présenté sur place. Pas de surprise sur le montant.',
        'Devis envoyé puis présenté en visio. Deux variantes de finition.',
        'Présenté à {who}, qui le montre à son associé.',
        'Devis remis. Question sur le délai de pose, réponse donnée.',
      ],
    },
    {
      plan: 'Relancer {who} sur le devis',
      done: [
        '{who} a comparé. Veut garder le projet, discute le délai.',
        'Demande un effort sur la pose, pas sur les matériaux.',
        'Le devis convient, reste à caler le calendrier des travaux.',
      ],
    },
    {
      plan: 'Faire le point avec {who}',
      done: [
        'C’est d’accord, {who} nous envoie le bon pour accord.',
        'Accord donné au téléphone. Signature la semaine prochaine.',
        'Remise de 2 % accordée, accord verbal.',
      ],
    },
    {
      plan: 'Récupérer le devis signé',
      done: ['Devis signé reçu par courrier électronique.', 'Signature sur place, acompte versé.'],
    },
  ],
  jobs: {
    influencer: 'Architecte',
    buyer: 'Responsable des achats',
    user: 'Responsable d’équipe',
    accountant: 'Comptable',
    gatekeeper: 'Accueil',
  },
  headcounts: ['1 à 2 salariés', '3 à 5 salariés', '6 à 9 salariés', '10 à 19 salariés', '20 à 49 salariés'],
  beginnings: [
    ['Recommandés par un client que nous avons équipé.', 'A vu notre travail chez un confrère.'],
    ['A rempli le formulaire du site.', 'Nous a trouvés en cherchant un agenceur dans la région.'],
    ['Appel entrant : veut être rappelé cette semaine.', 'A appelé pour un prix, devient un projet.'],
    ['A répondu à notre envoi de l’automne.', 'A cliqué sur la lettre d’information, puis appelé.'],
    ['Venu par une annonce.', 'A cliqué sur l’annonce, demande un devis.'],
    ['Rencontré au salon des artisans.', 'Carte laissée sur le stand.'],
    ['Envoyé par l’architecte du projet.', 'Le bureau d’études nous recommande.'],
    ['Rendez-vous pris par Nadège au téléphone.', 'Nadège a décroché le rendez-vous au troisième appel.'],
  ],
  needs: [
    'On perd une heure par jour à chercher les dossiers.',
    'Les clients ne savent pas où s’adresser en entrant.',
    'Tout date de l’ouverture, ça ne tient plus.',
    'Il nous faut deux postes de plus sans pousser les murs.',
    'La commission de sécurité nous a donné six mois.',
    'On a honte de recevoir ici.',
    'Je veux un lieu qui donne envie d’entrer.',
    'Le bruit fatigue tout le monde.',
    'Nos stocks débordent dans le couloir.',
  ],
  missed: {
    voicemail: ['Message laissé.', 'Répondeur, message laissé avec mon numéro direct.'],
    absent: ['En réunion toute la matinée.', 'En déplacement, rentre en fin de semaine.'],
    no_answer: ['Ne répond pas.', 'Sonne dans le vide.'],
    gatekeeper: ['Le standard prend le message.', 'Standard : rappeler plutôt le matin.'],
  },
  chased: [
    'Joint : pas encore décidé, rappeler la semaine prochaine.',
    'A lu le devis, le montre à sa direction.',
    'Toujours intéressé, autre urgence en ce moment.',
    'Demande un délai pour réunir ses associés.',
  ],
  subjects: {
    firstContact: 'Premier échange',
    chase: 'Relance du devis',
    visit: 'Visite sur place',
    debrief: 'Débrief avec {who}',
    afterWin: 'Prise de cotes d’exécution',
    waiting: 'Mise en attente',
  },
  endings: {
    won: [
      'Signé. Le délai a fait la différence.',
      'Signé après une visite chez un client équipé.',
      'Signé, la variante en chêne.',
      'Signé. Nous connaissions déjà l’architecte.',
    ],
    fitted: [
      'Cotes prises, fabrication lancée.',
      'Cotes prises, pose calée avec {who}.',
      'Cotes prises. Reprise de peinture à la charge du client.',
    ],
    lost: {
      price: ['Trop chers, d’après {who}.', 'Dit avoir trouvé moins cher.', 'Le prix, sans plus de détail.'],
      offer: ['Voulait du mobilier sur catalogue.'],
      delay: ['Nous ne pouvions pas poser avant l’ouverture.'],
      relationship: ['Travaille avec eux depuis dix ans.'],
      process: ['Nous sommes arrivés après le choix.'],
      other: ['Sans explication.'],
    },
    vanished: {
      need_too_weak: ['Finalement, ils restent comme ils sont.', 'Plus d’urgence, projet rangé.'],
      done_in_house: ['Ont monté des meubles du commerce eux-mêmes.', 'L’équipe technique s’en est chargée.'],
      budget_cut: ['Budget supprimé en cours d’année.'],
      other_priority: ['La toiture est passée avant.'],
      contact_left: ['{who} est parti, personne ne reprend.'],
      no_answer: ['Six appels sans réponse.', 'Ne répond plus depuis la remise du devis.'],
    },
    duplicate: 'Saisie deux fois.',
    reopened: 'Le confrère retenu ne peut pas poser à temps.',
    buyer: {
      price: ['À prix égal, nous aurait choisis. Écart confirmé au périmètre identique.'],
      offer: ['Cherchait un interlocuteur unique, peinture comprise.'],
      delay: [
        'Le prix n’a pas compté : l’autre posait trois semaines plus tôt.',
        'À prix égal, aurait choisi l’autre pour la date.',
      ],
      relationship: [
        'Le fournisseur en place a été rappelé, il a gardé la main.',
        'Se sentait mieux suivi ailleurs, nous étions longs à répondre.',
      ],
      need_too_weak: ['Le besoin venait surtout de nous, dit-il.'],
      done_in_house: ['Le responsable technique a tout fait en deux week-ends.'],
      other_priority: ['La mise aux normes a pris tout le budget.'],
    },
    debriefed: ['Cinq minutes au téléphone, très franc.'],
    held: {
      permit: 'On attend le permis.',
      tender: 'On attend la commission.',
      financing: 'On attend l’accord de la banque.',
      next_budget: 'Reporté au budget de l’an prochain.',
      season: 'Rien pendant la saison, ils rappellent après.',
      will_call_back: '« Je vous rappelle. »',
    },
  },
  orders: {
    direct: [
      'Comptoir d’appoint',
      'Deux bureaux assortis',
      'Étagères de réserve',
      'Casiers de vestiaire',
      'Banque d’accueil compacte',
      'Signalétique intérieure',
    ],
    recurring: [
      'Réassort de mobilier d’agence',
      'Réassort d’étagères',
      'Entretien annuel des agencements',
      'Remplacement de tablettes',
      'Complément de linéaires',
    ],
    home: ['Bibliothèque sur mesure', 'Dressing d’entrée', 'Plan de travail de cuisine'],
    call: [
      'Commande passée au téléphone.',
      'Même référence que la dernière fois.',
      'Commande prise à la première visite.',
    ],
  },
  rung: {
    no_answer: ['Ne répond pas.'],
    voicemail: ['Répondeur, message laissé.'],
    gatekeeper: ['Le standard demande un courrier électronique. Rappeler avant 9 h.'],
    absent: ['En réunion, rappeler demain matin.'],
    callback: ['Demande à être rappelé, intéressé par l’accueil.'],
    interested: ['Projet pour l’an prochain, veut une plaquette.'],
    refused: ['Équipé l’an dernier, satisfait.'],
    out_of_target: ['Locaux prêtés par la commune, ne décide de rien.'],
    meeting_booked: ['Rendez-vous pris, transmis au commercial.'],
  },
  callSubject: 'Appel de prospection',
  rungNext: {
    callback: 'Rappeler {who}, rappel demandé',
    interested: 'Envoyer la plaquette et rappeler',
    website: 'Rappeler : demande reçue par le site',
    incoming: 'Premier rappel, poser les deux questions',
  },
  madams: { madam: 'Mme', sir: 'M.' },
};
