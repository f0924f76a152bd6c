/** What a column of someone's spreadsheet can become in Jalon: each field of the records that a row is split into. */
export const importFields = [
  'account.name',
  'account.siret',
  'account.siren',
  'account.vat',
  'account.naf',
  'account.activity',
  'account.size',
  'account.website',
  'address.street',
  'address.street2',
  'address.postcode',
  'address.city',
  'address.department',
  'address.region',
  'address.country',
  'contact.name',
  'contact.given',
  'contact.family',
  'contact.title',
  'contact.role',
  'contact.phone',
  'contact.mobile',
  'contact.email',
  'opportunity.title',
  'opportunity.stage',
  'opportunity.status',
  'opportunity.potential',
  'opportunity.weighted',
  'opportunity.probability',
  'opportunity.gutFeeling',
  'opportunity.expectedClose',
  'opportunity.createdAt',
  'opportunity.owner',
  'opportunity.monthAmount',
  'source',
  'activity.lastAt',
  'nextAction.date',
  'nextAction.label',
  'quote.number',
  'quote.date',
  'invoice.number',
  'loss.reason',
  'loss.competitor',
  'closing.date',
  'closing.amount',
  'consent',
  'note',
  'ignored',
] as const;

export type ImportField = (typeof importFields)[number];

/** What the cells of a field must hold: a column of another content is not taken for it, whatever its header says. */
export type FieldContent =
  | 'siret'
  | 'siren'
  | 'vat'
  | 'naf'
  | 'email'
  | 'phone'
  | 'url'
  | 'postcode'
  | 'date'
  | 'money'
  | 'percent'
  | 'feeling'
  | 'reference'
  | 'text'
  | 'any';

const contents: Partial<Record<ImportField, FieldContent>> = {
  'account.siret': 'siret',
  'account.siren': 'siren',
  'account.vat': 'vat',
  'account.naf': 'naf',
  'account.website': 'url',
  'address.postcode': 'postcode',
  'contact.phone': 'phone',
  'contact.mobile': 'phone',
  'contact.email': 'email',
  'opportunity.potential': 'money',
  'opportunity.weighted': 'money',
  'opportunity.monthAmount': 'money',
  'opportunity.probability': 'percent',
  'opportunity.gutFeeling': 'feeling',
  'opportunity.expectedClose': 'date',
  'opportunity.createdAt': 'date',
  'activity.lastAt': 'date',
  'nextAction.date': 'date',
  'quote.date': 'date',
  'quote.number': 'reference',
  'invoice.number': 'reference',
  'closing.date': 'date',
  'closing.amount': 'money',
  'account.size': 'any',
  'opportunity.status': 'any',
  'opportunity.stage': 'any',
  note: 'any',
  consent: 'any',
  ignored: 'any',
};

export function contentOf(field: ImportField): FieldContent {
  return contents[field] ?? 'text';
}

/** Fields that several columns may feed at once: two phones, « Relance 1 » to « Relance 3 », notes, months. */
const shared = new Set<ImportField>([
  'contact.phone',
  'contact.mobile',
  'contact.email',
  'nextAction.date',
  'opportunity.monthAmount',
  'note',
  'ignored',
]);

export function maySeveralFeed(field: ImportField): boolean {
  return shared.has(field);
}

/** Fields whose presence says that the rows of a file are possible sales, not only addresses. */
const saleFields = new Set<ImportField>([
  'opportunity.title',
  'opportunity.stage',
  'opportunity.potential',
  'opportunity.probability',
  'opportunity.expectedClose',
  'opportunity.monthAmount',
  'quote.number',
  'invoice.number',
  'closing.amount',
]);

export function tellsOfSales(field: ImportField): boolean {
  return saleFields.has(field);
}
