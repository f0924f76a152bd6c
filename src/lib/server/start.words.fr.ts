export type StartLanguage = 'fr' | 'en';

/** What the terminal says while Jalon starts, or why it does not. Printed before any language is known to the server. */
export const startWordsFr = {
  setting_invalid: 'Le réglage {name} n’est pas valable : {reason}',
  folder_newer:
    'Ce dossier de données vient d’une version plus récente de Jalon ({found}) ; celle-ci ne connaît que {known}. Rien n’a été modifié. Mettez Jalon à jour, ou choisissez un autre dossier avec JALON_DATA : {folder}',
  migration_changed:
    'La mise à jour {name} a changé depuis qu’elle a été appliquée à cette base. Rien n’a été modifié. Remettez le fichier d’origine, et écrivez le changement dans une nouvelle mise à jour.',
  migration_failed:
    'La mise à jour {name} a échoué (instruction n° {statement}) : {reason}. La base est restée telle qu’elle était avant.',
  database_unreachable:
    'La base PostgreSQL ({address}) ne répond pas : {reason}. Vérifiez l’adresse, le mot de passe et que le serveur est en marche.',
  database_too_old: 'La base est un PostgreSQL {found} ; il faut la version 15 ou une plus récente.',
  database_failed:
    'PostgreSQL n’a pas pu démarrer dans {folder}. Son journal est dans {log}. Dernières lignes :\n{reason}',
  platform_unsupported:
    'Il n’y a pas de PostgreSQL intégré pour {platform}. Donnez l’adresse d’une base PostgreSQL 15 ou plus récente dans DATABASE_URL.',
  user_missing:
    'PostgreSQL refuse de tourner en root, et aucun des utilisateurs jalon, postgres ou nobody n’existe. Créez-en un : useradd --system jalon',
  role_missing:
    'Le rôle {owner} ne peut pas créer le rôle de l’application. Demandez à l’administrateur de la base d’exécuter ces instructions, puis donnez DATABASE_URL (rôle {role}) et DATABASE_OWNER_URL (rôle {owner}) :\n\n{sql}\n',
  disk_full:
    'Le disque est plein : {folder}. Libérez de la place, puis relancez Jalon ; rien de ce qui était enregistré n’est perdu.',
  folder_in_use:
    'Un autre Jalon utilise déjà ce dossier de données : processus {pid} sur {host}, {address}, depuis {since}. Ouvrez cette adresse, arrêtez-le, ou choisissez un autre dossier avec JALON_DATA : {folder}',
  port_taken:
    'Le port {port} est déjà pris par un autre programme. Arrêtez-le, ou choisissez un autre port : PORT=3001 npm start',
  port_reserved:
    'Le port {port} est réservé à l’administrateur. Choisissez un port à partir de 1024 : PORT=3000 npm start',
  host_unknown:
    'HOST={host} n’est pas une adresse de cette machine. 127.0.0.1 pour cette machine seule, 0.0.0.0 pour tout le réseau.',
  no_permission:
    'Droits insuffisants sur {folder}. Donnez ce dossier à l’utilisateur qui lance Jalon, ou choisissez-en un autre avec JALON_DATA.',
  owner_needed:
    'La base doit être préparée ou mise à jour, ce que le rôle {role} ne peut pas faire. Donnez aussi le rôle propriétaire dans DATABASE_OWNER_URL (il ne sert qu’aux mises à jour).',
  app_role_too_powerful:
    'Le rôle de l’application ({role}) passe outre le cloisonnement des données : {reason}. Donnez dans DATABASE_URL un rôle sans privilège, et le propriétaire dans DATABASE_OWNER_URL.',
  setting_host: 'une adresse ou un nom d’hôte est attendu, par exemple 0.0.0.0',
  setting_port: 'un nombre entier de 0 à 65535 est attendu, par exemple 3000',
  setting_number: 'un nombre entier à partir de 1 est attendu',
  setting_database_url: 'une adresse de la forme postgres://role:motdepasse@hote:5432/base est attendue',
  setting_smtp_url: 'une adresse de la forme smtps://utilisateur:motdepasse@mail.exemple.fr:465 est attendue',
  setting_mail_from: 'une adresse e-mail est attendue, par exemple Jalon <jalon@exemple.fr>',
  setting_public_url: 'une adresse de la forme https://jalon.exemple.fr est attendue',
  setting_secret: 'au moins 32 caractères sont attendus',
  setting_log_level: 'fatal, error, warn, info, debug, trace ou silent est attendu',
  step_copying: 'Copie de PostgreSQL (une seule fois par version)…',
  step_creating: 'Création de la base de données…',
  step_starting: 'Démarrage de la base de données…',
  step_recovering:
    'La base s’est arrêtée brusquement la dernière fois ; vérification de ce qui était enregistré…',
  step_stopping_orphan:
    'Un PostgreSQL est resté en marche après un arrêt brutal ; arrêt propre avant de repartir…',
  step_moved:
    'PostgreSQL ne tourne pas en root et son utilisateur ({user}) ne peut pas atteindre {folder} : les données sont dans {home}',
  step_waiting_migration: 'Un autre serveur met la base à jour ; attente…',
  step_migrating: 'Mise à jour de la base : {name} ({done}/{total})…',
  step_restarting: 'PostgreSQL s’est arrêté tout seul ; redémarrage…',
};

export type StartWords = Record<keyof typeof startWordsFr, string>;
