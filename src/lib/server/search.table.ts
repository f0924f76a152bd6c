/** Outside row level security (its operators are not leakproof): only search.ts touches it, organization compulsory. */
export interface SearchEntriesTable {
  organization_id: string;
  entity: string;
  entity_id: string;
  /** Words without accents or capitals, legal forms left out. */
  folded: string;
  /** Digits only: phones, SIRET, amounts, references, separated by spaces. */
  numbers: string;
  weight: number;
}

export interface MatchKeysTable {
  organization_id: string;
  kind: string;
  key: string;
  entity: string;
  entity_id: string;
}

declare module './database.ts' {
  interface Tables {
    search_entries: SearchEntriesTable;
    match_keys: MatchKeysTable;
  }
}
