/** The sentence of each refusal, and of each way a field can be wrong. Facts stand in {{braces}}. */
export const refusalWords = {
  sentence: {
    invalid: 'La demande contient une valeur qui ne convient pas.',
    not_signed_in: 'Connectez-vous pour continuer.',
    not_allowed: 'Votre rôle ne permet pas cette action.',
    origin_refused: 'Demande refusée : elle ne vient pas de Jalon.',
    advisor_reads_only: 'Un consultant lit et commente, il ne modifie pas.',
    not_found: 'Cette fiche n’existe pas, ou elle vous est fermée.',
    version_conflict: 'Cette fiche a été modifiée entre-temps. Choisissez la valeur à garder.',
    already_exists: 'Cela existe déjà.',
    still_in_use: 'Encore utilisé : impossible à retirer.',
    key_reused_differently: 'Cette clé d’idempotence a déjà servi pour une autre demande.',
    too_many_requests: 'Trop de demandes. Réessayez dans un instant.',
    too_large: 'L’envoi est trop volumineux.',
    setup_done: 'Jalon est déjà installé ici. Connectez-vous.',
    link_expired: 'Ce lien a expiré ou a déjà servi. Demandez-en un autre.',
    wrong_credentials: 'Adresse e-mail ou mot de passe incorrect.',
    password_too_weak: 'Choisissez un mot de passe d’au moins 12 caractères, qui ne soit pas courant.',
    last_admin: 'Il faut garder au moins un administrateur actif.',
    no_organization: 'Aucune société ne vous est ouverte. Demandez à votre administrateur.',
    works_elsewhere:
      'Cette personne travaille aussi dans une autre société : elle seule peut demander un nouveau mot de passe.',
    reference_unknown: 'La fiche désignée n’existe pas, ou elle vous est fermée.',
    email_unreadable: 'Écrivez une adresse complète, par exemple nom@societe.fr.',
    company_number_unreadable: 'Un SIREN compte 9 chiffres, un SIRET 14.',
    number_destroyed_by_spreadsheet:
      'Le tableur a arrondi ce numéro : ses derniers chiffres sont perdus. Recopiez-le en entier, dans une colonne au format Texte.',
    amount_invalid: 'Écrivez par exemple 15500, 15,5k ou 15 500 €.',
    date_invalid: 'Cette date ne convient pas.',
    date_not_understood: 'Date non comprise. Écrivez par exemple « jeudi », « fin mars » ou « 15/3 ».',
    review_date_past: 'La date de réexamen doit être dans l’avenir.',
    already_closed: 'Cette opportunité est close. Rouvrez-la d’abord.',
    not_closed: 'Cette opportunité n’est pas close.',
    not_on_hold: 'Cette opportunité n’est pas en attente.',
    reason_required: 'Choisissez un motif.',
    reason_of_other_outcome: 'Ce motif appartient à une autre issue.',
    stage_of_other_pipeline: 'Cette étape appartient à un autre pipeline.',
    stage_in_use: 'Des opportunités ouvertes sont à cette étape. Déplacez-les d’abord.',
    last_stage: 'Un pipeline garde au moins une étape.',
    won_amount_required: 'Indiquez le montant signé.',
    closed_in_future: 'Une clôture ne peut pas être datée dans l’avenir.',
    file_unreadable: 'Ce fichier n’est pas lisible.',
    file_unreadable_quotes:
      'Ligne {{line}} : un guillemet s’ouvre et ne se referme jamais. Corrigez cette ligne du fichier, puis déposez-le à nouveau.',
    file_unreadable_binary:
      'Ce fichier ne contient pas de texte. Déposez un classeur .xlsx ou un fichier CSV.',
    file_unreadable_damaged:
      'Ce classeur est endommagé ou incomplet. Ouvrez-le dans votre tableur, enregistrez-le à nouveau, puis déposez-le.',
    file_unreadable_other_format:
      'C’est un fichier {{format}}, pas un tableau. Déposez un classeur .xlsx ou un fichier CSV.',
    file_too_large: 'Ce fichier est trop volumineux.',
    file_too_large_bytes:
      'Ce fichier dépasse {{megabytes}} Mo. Retirez-en les images, ou partagez-le en plusieurs fichiers.',
    file_too_large_unpacked:
      'Ce classeur se déplierait à plus de {{megabytes}} Mo : il n’a pas été ouvert. Partagez-le en plusieurs fichiers.',
    file_too_large_rows: 'Ce fichier a plus de {{limit, number}} lignes. Partagez-le en plusieurs fichiers.',
    file_too_large_sheet_rows:
      'La feuille « {{where}} » a plus de {{limit, number}} lignes. Partagez-la en plusieurs fichiers.',
    file_protected: 'Ce classeur est protégé par un mot de passe. Enregistrez-le sans mot de passe.',
    file_old_format:
      'Ce classeur est à l’ancien format .xls. Dans Excel : Fichier, Enregistrer sous, « Classeur Excel (.xlsx) ».',
    file_old_format_unlike:
      'Ce fichier est au format {{format}}. Ouvrez-le dans votre tableur : Fichier, Enregistrer sous, « Classeur Excel (.xlsx) ».',
    file_empty: 'Ce fichier est vide.',
    file_too_many_columns:
      'Ce fichier a plus de {{limit}} colonnes. Gardez celles qui servent, puis déposez-le à nouveau.',
    file_too_many_columns_sheet:
      'La feuille « {{where}} » a plus de {{limit}} colonnes. Gardez celles qui servent, puis déposez le fichier à nouveau.',
    import_not_ready: 'Cet import n’est pas prêt.',
    import_undone: 'Cet import a été annulé.',
    undo_expired: 'Le délai d’annulation est passé.',
    nothing_to_undo: 'Il n’y a rien à annuler.',
    mail_not_configured: 'Aucun serveur de courrier n’est réglé. Copiez le lien et transmettez-le.',
    mail_not_sent: 'Le courrier n’est pas parti. Copiez le lien et transmettez-le.',
    busy: 'Jalon est très sollicité. Réessayez dans un instant.',
    database_away:
      'La base de données ne répond pas. Gardez cette page ouverte et réessayez dans un instant.',
    disk_full:
      'Le disque de Jalon est plein : rien de nouveau ne peut être enregistré. La lecture reste possible. Prévenez la personne qui s’en occupe.',
    unexpected: 'Quelque chose n’a pas fonctionné. Rien n’a été modifié.',
  },
  field: {
    required: 'À remplir.',
    too_long: '{{maximum}} caractères au plus.',
    too_short: '{{minimum}} caractères au moins.',
    list_too_long: '{{maximum}} au plus.',
    too_small: 'Au moins {{minimum}}.',
    too_big: 'Au plus {{maximum}}.',
    not_a_number: 'Un nombre est attendu.',
    not_a_whole_number: 'Un nombre entier est attendu.',
    not_one_of: 'Valeurs possibles : {{values}}.',
    not_an_email: 'Écrivez une adresse complète, par exemple nom@societe.fr.',
    not_an_id: 'Identifiant incorrect.',
    not_a_day: 'Écrivez une date de 1900 à 2199, AAAA-MM-JJ.',
    unreadable: 'Cette valeur ne convient pas.',
  },
};
