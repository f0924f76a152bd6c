export interface SourcesTable {
  organization_id: string;
  id: string;
  name: string;
  channel: string | null;
  position: number;
  archived_at: Date | null;
  version: number;
  created_at: Date;
  updated_at: Date;
}

declare module '../../lib/server/database.ts' {
  interface Tables {
    sources: SourcesTable;
  }
}
