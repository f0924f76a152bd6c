import type { StartWords } from './start.words.fr.ts';

export const startWordsEn: StartWords = {
  setting_invalid: 'The setting {name} is not valid: {reason}',
  folder_newer:
    'This data folder comes from a newer version of Jalon ({found}); this one only knows {known}. Nothing was changed. Update Jalon, or choose another folder with JALON_DATA: {folder}',
  migration_changed:
    'The migration {name} has changed since it was applied to this database. Nothing was changed. Put the original file back, and write the change as a new migration.',
  migration_failed:
    'The migration {name} failed (statement {statement}): {reason}. The database is as it was before.',
  database_unreachable:
    'The PostgreSQL database ({address}) does not answer: {reason}. Check the address, the password and that the server is running.',
  database_too_old: 'The database is a PostgreSQL {found}; version 15 or newer is needed.',
  database_failed: 'PostgreSQL could not start in {folder}. Its log is in {log}. Last lines:\n{reason}',
  platform_unsupported:
    'There is no built-in PostgreSQL for {platform}. Give the address of a PostgreSQL 15 or newer in DATABASE_URL.',
  user_missing:
    'PostgreSQL refuses to run as root, and none of the users jalon, postgres or nobody exists. Create one: useradd --system jalon',
  role_missing:
    "The role {owner} may not create the application's role. Ask the database's administrator to run these statements, then give DATABASE_URL (role {role}) and DATABASE_OWNER_URL (role {owner}):\n\n{sql}\n",
  disk_full: 'The disk is full: {folder}. Make room, then start Jalon again; nothing that was saved is lost.',
  folder_in_use:
    'Another Jalon already uses this data folder: process {pid} on {host}, {address}, since {since}. Open that address, stop it, or choose another folder with JALON_DATA: {folder}',
  port_taken:
    'Port {port} is already taken by another program. Stop it, or choose another port: PORT=3001 npm start',
  port_reserved: 'Port {port} is kept for the administrator. Choose a port from 1024 on: PORT=3000 npm start',
  host_unknown:
    'HOST={host} is not an address of this machine. 127.0.0.1 for this machine alone, 0.0.0.0 for the whole network.',
  no_permission:
    'Not enough permissions on {folder}. Give this folder to the user who starts Jalon, or choose another one with JALON_DATA.',
  owner_needed:
    'The database must be prepared or updated, which the role {role} may not do. Give the owner role too, in DATABASE_OWNER_URL (it is used for updates only).',
  app_role_too_powerful:
    "The application's role ({role}) overrides the separation of data: {reason}. Give a role without privileges in DATABASE_URL, and the owner in DATABASE_OWNER_URL.",
  setting_host: 'an address or a host name is expected, for example 0.0.0.0',
  setting_port: 'a whole number from 0 to 65535 is expected, for example 3000',
  setting_number: 'a whole number from 1 up is expected',
  setting_database_url: 'an address like postgres://role:password@host:5432/database is expected',
  setting_smtp_url: 'an address like smtps://user:password@mail.example.com:465 is expected',
  setting_mail_from: 'an e-mail address is expected, for example Jalon <jalon@example.com>',
  setting_public_url: 'an address like https://jalon.example.com is expected',
  setting_secret: 'at least 32 characters are expected',
  setting_log_level: 'one of fatal, error, warn, info, debug, trace, silent is expected',
  step_copying: 'Copying PostgreSQL (once a version)…',
  step_creating: 'Creating the database…',
  step_starting: 'Starting the database…',
  step_recovering: 'The database was cut off last time; checking what was saved…',
  step_stopping_orphan: 'A PostgreSQL was left running after a sudden stop; stopping it cleanly first…',
  step_moved:
    'PostgreSQL does not run as root and its user ({user}) cannot reach {folder}: the data are in {home}',
  step_waiting_migration: 'Another server is updating the database; waiting…',
  step_migrating: 'Updating the database: {name} ({done}/{total})…',
  step_restarting: 'PostgreSQL stopped by itself; starting it again…',
};
