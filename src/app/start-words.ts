/** What the terminal says once the server is up. */
const words = {
  fr: {
    ready: 'Jalon est prêt :',
    setUp: 'Première visite : ouvrez ce lien, valable une fois et 24 heures, pour créer votre organisation.',
    signIn: 'Connectez-vous avec votre adresse e-mail et votre mot de passe. Ctrl+C pour arrêter.',
    playing: 'Préparation des données de démonstration…',
    demonstration:
      'Pour visiter, connectez-vous avec cette adresse et ce mot de passe, affiché une seule fois :',
    stopping: 'Arrêt en cours…',
    lost: 'La base de données s’est arrêtée et ne repart pas.',
  },
  en: {
    ready: 'Jalon is ready:',
    setUp: 'First visit: open this link, good once and for 24 hours, to create your organization.',
    signIn: 'Sign in with your e-mail address and password. Ctrl+C to stop.',
    playing: 'Preparing the demonstration data…',
    demonstration: 'To look around, sign in with this address and this password, shown this once:',
    stopping: 'Stopping…',
    lost: 'The database has stopped and does not come back.',
  },
};

export function startWords(language: 'fr' | 'en') {
  return words[language];
}
