/** Words of the first screen of a new company. */
export const welcome = {
  title: 'Bienvenue',
  question: 'Qui rappelez-vous demain matin ?',
  promise:
    'Donnez votre fichier de suivi tel qu’il est. Deux minutes plus tard, l’écran Aujourd’hui vous dit qui appeler, et pourquoi.',
  drop: 'Déposez votre Excel ici',
  dropKinds: '.xlsx, .csv, ou collez des lignes avec',
  dropMore: 'Colonnes dans n’importe quel ordre. Annulable 30 jours.',
  choose: 'Choisir un fichier',
  line: {
    title: 'Écrire une première ligne',
    example: '« Dupont SARL portail 12k fin mars » suffit.',
    placeholder: 'société, besoin, montant, date',
  },
  visit: {
    title: 'Visiter avec des exemples',
    text: '18 mois d’une équipe inventée, à part de vos données. Tout s’efface en un clic.',
    making: 'Écriture de dix-huit mois d’histoire : une dizaine de secondes.',
    open: 'Charger les exemples',
  },
  preview: {
    title: 'Ce que vous verrez',
    from: 'exemple tiré d’un fichier de 131 lignes',
    late: 'Devis remis il y a 11 jours, relance prévue jeudi, non faite.',
    due: 'Échéance vendredi : « Je tranche avant la fin du mois. »',
    nothing: 'Rien de prévu depuis 18 jours. Relancer, mettre en attente ou clore ?',
  },
  settings: {
    title: 'Trois réglages, déjà remplis',
    text: 'Changez-les quand vous voudrez.',
    moment: 'Une piste devient une opportunité quand…',
    interest: 'l’intérêt est exprimé',
    meeting: 'un rendez-vous est pris',
    agreement: 'ils veulent acheter et le prix convient',
    skip: 'Vous pouvez aussi tout passer.',
    later: 'Plus tard',
    go: 'Continuer',
  },
};
