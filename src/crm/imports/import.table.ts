import type { ColumnType, Selectable } from 'kysely';
import type { Changes } from '../../lib/server/history.table.ts';
import type { Cell } from '../../lib/spreadsheet-cell.ts';
import type { ImportState, ImportTotals, ShownProposal, ShownUndone } from './import.contract.ts';
import type { ImportChoices } from './import-choices.ts';
import type { RowProblem } from './row-problem.ts';

type Json<Value> = ColumnType<Value, string, string>;
type NullableJson<Value> = ColumnType<Value | null, string | null, string | null>;

export interface ImportsTable {
  organization_id: string;
  id: string;
  user_id: string;
  state: ImportState;
  file_name: string | null;
  kind: 'workbook' | 'text';
  encoding: string | null;
  delimiter: string | null;
  sheets: Json<readonly { name: string; rows: number }[]>;
  choices: Json<ImportChoices>;
  proposal: NullableJson<ShownProposal>;
  trial: NullableJson<ImportTotals>;
  result: NullableJson<ImportTotals>;
  undone: NullableJson<ShownUndone>;
  failure: string | null;
  started_at: Date | null;
  done_at: Date | null;
  version: number;
  created_at: Date;
  updated_at: Date;
}

/** The file as it came. */
export interface ImportFilesTable {
  organization_id: string;
  import_id: string;
  content: Buffer;
}

/** A row left out, as it stood. */
export interface ImportRowsTable {
  organization_id: string;
  import_id: string;
  line: number;
  cells: Json<readonly Cell[]>;
  problems: Json<readonly RowProblem[]>;
}

/** What an import added or changed; `version` is the one it left. */
export interface ImportRecordsTable {
  organization_id: string;
  import_id: string;
  entity: string;
  entity_id: string;
  how: 'added' | 'changed';
  version: number;
  changes: NullableJson<Changes>;
}

declare module '../../lib/server/database.ts' {
  interface Tables {
    imports: ImportsTable;
    import_files: ImportFilesTable;
    import_rows: ImportRowsTable;
    import_records: ImportRecordsTable;
  }
}

export type ImportRow = Selectable<ImportsTable>;
export type ImportRecordRow = Selectable<ImportRecordsTable>;
