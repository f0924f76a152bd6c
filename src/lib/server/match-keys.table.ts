/** What a record shares with its duplicates. */
export interface MatchKeysTable {
  organization_id: string;
  kind: string;
  key: string;
  entity: string;
  entity_id: string;
}

declare module './database.ts' {
  interface Tables {
    match_keys: MatchKeysTable;
  }
}
