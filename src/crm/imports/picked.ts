/** What somebody wants imported: a file, or cells copied from a spreadsheet. */
export type Picked =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'cells'; readonly text: string };

let waiting: Picked | undefined;

/** Keeps what was picked on one screen for the import screen, which opens next. */
export function keepPicked(picked: Picked): void {
  waiting = picked;
}

/** Takes what was picked elsewhere; once taken it is gone. */
export function takePicked(): Picked | undefined {
  const taken = waiting;
  waiting = undefined;
  return taken;
}
