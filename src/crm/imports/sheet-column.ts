/** A column of someone's sheet, before anything is known of it. */
export interface SheetColumn {
  /** Zero-based place in the sheet. */
  readonly index: number;
  /** As written; empty for a column without header. */
  readonly header: string;
}
