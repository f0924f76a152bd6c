/** Outside row level security (its operators are not leakproof): only search.ts touches it, organization compulsory. */
export interface SearchEntriesTable {
  organization_id: string;
  entity: string;
  entity_id: string;
  /** Three parts with ` |` between: its own name, what else tells it apart, the name of what it belongs to. */
  folded: string;
  /** Digits only: phones, SIRET, amounts, references, each after a blank. */
  numbers: string;
  weight: number;
  /** The record it belongs to, whose name is the third part of `folded`. */
  within_id: string | null;
}

/** Words of names, with the keys they share with their misspellings (near-words.ts). Outside row level security too. */
export interface SearchWordsTable {
  organization_id: string;
  word: string;
  entity_id: string;
  keys: string[];
}

declare module './database.ts' {
  interface Tables {
    search_entries: SearchEntriesTable;
    search_words: SearchWordsTable;
  }
}
