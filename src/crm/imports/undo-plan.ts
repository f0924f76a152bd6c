/**
 * What taking an import back removes and what it leaves: a record that somebody changed since stays, and so does all it
 * needs (the company of a sale that was worked on) and all that hangs from it (that sale's notes).
 */
export interface AddedRecord {
  readonly id: string;
  readonly name: string;
  /** As the import left it, and not removed since. */
  readonly isUntouched: boolean;
  readonly isRemoved: boolean;
}

/** Records that hang from others, whether the import added them or not; removed ones left out. */
export interface Hanging {
  readonly id: string;
  readonly accountId: string | null;
  readonly contactId: string | null;
  readonly opportunityId: string | null;
}

export interface Footprint {
  readonly accounts: readonly AddedRecord[];
  readonly contacts: readonly AddedRecord[];
  readonly opportunities: readonly AddedRecord[];
  readonly activities: readonly AddedRecord[];
  readonly documents: readonly AddedRecord[];
  /** Contacts of the accounts added. */
  readonly people: readonly Hanging[];
  /** Sales of the accounts and contacts added. */
  readonly sales: readonly Hanging[];
  /** Activities and documents of what was added. */
  readonly leaves: readonly Hanging[];
}

export interface Removal {
  readonly accounts: readonly string[];
  readonly contacts: readonly string[];
  readonly opportunities: readonly string[];
  readonly activities: readonly string[];
  readonly documents: readonly string[];
  /** Left because somebody changed it, or added something to it. */
  readonly left: readonly {
    readonly entity: keyof Omit<Removal, 'left'>;
    readonly id: string;
    readonly name: string;
  }[];
}

export function planRemoval(found: Footprint): Removal {
  const loose = new Set([...untouched(found.activities), ...untouched(found.documents)]);
  // A note that somebody wrote, or an action that somebody ticked off, holds the sale it hangs from.
  const holding = found.leaves.filter(({ id }) => !loose.has(id));
  const saleIds = untouched(found.opportunities);
  const heldSales = new Set(holding.flatMap(({ opportunityId }) => opportunityId ?? []));
  const goneSales = new Set(saleIds.filter((id) => !heldSales.has(id)));
  const keptSales = found.sales.filter(({ id }) => !goneSales.has(id));
  const keptSaleIds = new Set(keptSales.map(({ id }) => id));
  // What hangs from a sale that stays, stays with it.
  const staying = (leaf: Hanging) =>
    !loose.has(leaf.id) || (leaf.opportunityId !== null && keptSaleIds.has(leaf.opportunityId));
  const keptLeaves = found.leaves.filter(staying);
  const needed = [...keptSales, ...keptLeaves];
  const heldPeople = new Set(needed.flatMap(({ contactId }) => contactId ?? []));
  const gonePeople = new Set(untouched(found.contacts).filter((id) => !heldPeople.has(id)));
  const keptPeople = found.people.filter(({ id }) => !gonePeople.has(id));
  const heldAccounts = new Set([...needed, ...keptPeople].flatMap(({ accountId }) => accountId ?? []));
  const goneAccounts = new Set(untouched(found.accounts).filter((id) => !heldAccounts.has(id)));
  const goneLeaves = new Set(found.leaves.filter((leaf) => !staying(leaf)).map(({ id }) => id));
  const touched = (
    entity: keyof Omit<Removal, 'left'>,
    all: readonly AddedRecord[],
    gone: ReadonlySet<string>,
    mayBeHeld: boolean,
  ) =>
    all
      .filter(({ id, isUntouched, isRemoved }) => !isRemoved && !gone.has(id) && (mayBeHeld || !isUntouched))
      .map(({ id, name }) => ({ entity, id, name }));
  return {
    accounts: [...goneAccounts],
    contacts: [...gonePeople],
    opportunities: [...goneSales],
    activities: untouched(found.activities).filter((id) => goneLeaves.has(id)),
    documents: untouched(found.documents).filter((id) => goneLeaves.has(id)),
    left: [
      ...touched('accounts', found.accounts, goneAccounts, true),
      ...touched('contacts', found.contacts, gonePeople, true),
      ...touched('opportunities', found.opportunities, goneSales, true),
      ...touched('activities', found.activities, goneLeaves, false),
      ...touched('documents', found.documents, goneLeaves, false),
    ],
  };
}

function untouched(all: readonly AddedRecord[]): string[] {
  return all.filter(({ isUntouched }) => isUntouched).map(({ id }) => id);
}
