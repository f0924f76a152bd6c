export interface DocumentsTable {
  organization_id: string;
  id: string;
  opportunity_id: string;
  kind: 'quote' | 'order' | 'invoice_ref';
  number: string;
  issued_on: string;
  amount_cents: number;
  status: 'draft' | 'sent' | 'signed' | 'refused';
  import_id: string | null;
  removed_at: Date | null;
  version: number;
  created_at: Date;
  updated_at: Date;
}

declare module '../../lib/server/database.ts' {
  interface Tables {
    documents: DocumentsTable;
  }
}
