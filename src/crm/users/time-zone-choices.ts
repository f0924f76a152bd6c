/** Where French companies sell: the mainland, overseas, and the neighbours. */
const usual = [
  'Europe/Paris',
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'America/Miquelon',
  'Indian/Reunion',
  'Indian/Mayotte',
  'Pacific/Noumea',
  'Pacific/Tahiti',
  'Pacific/Wallis',
  'Europe/Brussels',
  'Europe/Luxembourg',
  'Europe/Zurich',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Madrid',
  'Europe/Rome',
  'Europe/Lisbon',
  'Africa/Casablanca',
  'Africa/Tunis',
  'America/Montreal',
];

/** The zones to choose from, the one in force always among them. */
export function timeZoneChoices(current: string | null): { value: string; label: string }[] {
  const zones = current && !usual.includes(current) ? [current, ...usual] : usual;
  return zones.map((value) => ({ value, label: labelOf(value) }));
}

/** « Noumea (Pacific) »: the town first, since that is what one looks for. */
function labelOf(zone: string): string {
  const [area = '', ...town] = zone.split('/');
  return town.length > 0 ? `${town.join(', ').replaceAll('_', ' ')} (${area})` : zone;
}
