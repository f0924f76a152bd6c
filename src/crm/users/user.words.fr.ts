/** Words of the mail that Jalon sends to people. */
export const user = {
  mail: {
    invitationSubject: '{{organization}} vous invite sur Jalon',
    invitation: `Bonjour,

{{inviter}} vous invite à rejoindre {{organization}} sur Jalon, le suivi commercial de l’équipe.

Ouvrez ce lien et choisissez votre mot de passe :
{{link}}

Il fonctionne une fois, jusqu’au {{until}}. Si vous n’attendiez pas cette invitation, ignorez ce message.`,
    resetSubject: 'Votre nouveau mot de passe Jalon',
    reset: `Bonjour,

Quelqu’un, vous sans doute, a demandé un nouveau mot de passe pour cette adresse.

Ouvrez ce lien et choisissez-en un :
{{link}}

Il fonctionne une fois, pendant {{minutes}} minutes. Si ce n’était pas vous, ignorez ce message : rien n’a changé.`,
  },
};
