import type { Scope } from '../../lib/server/scope.ts';
import type { ContactRow } from '../contacts/contact.table.ts';
import type { DuplicateMode, ImportChoices } from './import-choices.ts';
import type { Prepared } from './import-preparation.store.ts';
import { type KnownAccount, knownAccounts, knownContacts } from './known-parties.store.ts';
import { type KnownSale, knownSales } from './known-sales.store.ts';
import { saleFacts, saleMatcher } from './sale-facts.ts';

/** What of a sheet is there already. */
export interface Known {
  /** By place among the gathered companies; all that were found, whatever is done with them. */
  readonly accounts: ReadonlyMap<number, KnownAccount>;
  /** By place among the gathered people; of companies that are not added a second time. */
  readonly contacts: ReadonlyMap<number, ContactRow>;
  /** By place among the kept rows. */
  readonly sales: ReadonlyMap<number, KnownSale>;
  /** What is done with a known company, by its place. */
  readonly modeOf: (place: number) => DuplicateMode;
}

export async function findKnown(
  scope: Scope,
  { gathered, kept }: Prepared,
  choices: ImportChoices,
): Promise<Known> {
  const accounts = await knownAccounts(scope, gathered);
  const chosen = new Map(choices.duplicateChoices);
  const modeOf = (place: number) => {
    const line = gathered.accounts[place]?.lines[0];
    return (line === undefined ? undefined : chosen.get(line)) ?? choices.duplicates;
  };
  const joined = new Map(
    [...accounts].filter(([place]) => modeOf(place) !== 'create').map(([place, { row }]) => [place, row]),
  );
  const contacts = await knownContacts(scope, gathered, joined);
  const match = saleMatcher(
    await knownSales(
      scope,
      [...joined.values()].map(({ id }) => id),
    ),
  );
  const sales = new Map<number, KnownSale>();
  kept.forEach((draft, at) => {
    const account = joined.get(gathered.places[at]?.account ?? -1);
    const sale = account && saleFacts(draft, account.id);
    const known = sale && match(sale);
    if (known) sales.set(at, known);
  });
  return { accounts, contacts, sales, modeOf };
}
