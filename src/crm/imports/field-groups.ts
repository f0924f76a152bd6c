/** The fields a column can become, in the order and the groups in which a seller looks for them. */
import { type ImportField, importFields } from './import-field.ts';

export const fieldGroups = [
  'account',
  'address',
  'contact',
  'opportunity',
  'action',
  'closing',
  'rest',
] as const;
export type FieldGroup = (typeof fieldGroups)[number];

/** Under which heading a field stands. */
export function groupOf(field: ImportField): FieldGroup {
  const [start = ''] = field.split('.');
  if (start === 'account' || start === 'address' || start === 'contact' || start === 'opportunity')
    return start;
  if (start === 'source') return 'opportunity';
  if (start === 'activity' || start === 'nextAction' || start === 'quote') return 'action';
  return start === 'loss' || start === 'closing' || start === 'invoice' ? 'closing' : 'rest';
}

/** Fields of one group in their order; « note » is left out, a column without a field being kept as a note. */
export function fieldsOf(group: FieldGroup): ImportField[] {
  return importFields.filter((field) => groupOf(field) === group);
}

/** The key of a field's name in the words: i18next takes a dot for a path. */
export function fieldKey(field: ImportField) {
  return field.replace('.', '_') as UnderscoreOf<ImportField>;
}

type UnderscoreOf<Text extends string> = Text extends `${infer Start}.${infer End}`
  ? `${Start}_${End}`
  : Text;

/** « A », « Z », « AA »: how spreadsheet programs name a column, from its zero-based place. */
export function lettersOf(place: number): string {
  const before = Math.floor(place / 26);
  return (before > 0 ? lettersOf(before - 1) : '') + String.fromCharCode(65 + (place % 26));
}
