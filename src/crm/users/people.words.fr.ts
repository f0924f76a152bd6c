/** Words of the people who sell: roles, invitations, teams, one's own profile and keys. */
export const people = {
  invite: {
    label: 'Votre équipe',
    hint: 'Chacun voit ses chiffres. Pas de classement entre commerciaux.',
    example: 'karim@atelier.example',
    another: 'ajouter une adresse',
    wrongAddress: 'Écrivez une adresse complète, par exemple karim@atelier.example.',
    take: 'Retirer {{address}}',
    linksTitle: 'Liens à transmettre',
    linksText: 'Chaque lien ouvre un compte, une seule fois. Il ne sera plus montré ensuite.',
    mailed: 'Invitation envoyée à {{address}}.',
    linkFor: 'Lien pour {{address}}',
    refused: '{{address}} : {{why}}',
    done: 'Continuer',
  },
};
