/** Words of the sources of enquiries, where a company edits them. */
export const source = {
  label: 'Source',
  channel: 'Canal',
  noChannel: 'canal : tous',
  example: 'Salon de Tours',
  add: 'Ajouter une source',
  archive: 'Archiver {{name}}',
  bringBack: 'Désarchiver {{name}}',
  archived_one: '{{count}} archivée',
  archived_many: '{{count}} d’archivées',
  archived_other: '{{count}} archivées',
};
