import { sql } from 'kysely';
import type { Day } from '../../lib/dates.ts';
import type { Changes } from '../../lib/server/history.table.ts';
import { insertRows } from '../../lib/server/insert-rows.ts';
import type { Scope } from '../../lib/server/scope.ts';

export type LedgerEntity = 'account' | 'contact';

/**
 * What an import changes, gathered while it writes, so that it can be taken back. What it adds carries its mark
 * (`import_id`) and is at version 1; only a company that became a customer on the way is listed.
 */
export class ImportLedger {
  readonly importId: string;
  private readonly changed = new Map<string, { entity: LedgerEntity; id: string; changes: Changes }>();
  private readonly customerSince = new Map<string, Day | null>();

  constructor(importId: string) {
    this.importId = importId;
  }

  /** Fields of a record that was there, each with its value before and after. */
  changedOne(entity: LedgerEntity, id: string, changes: Changes): void {
    if (Object.keys(changes).length > 0) this.changed.set(`${entity} ${id}`, { entity, id, changes });
  }

  /** A company that was there, as it stood: a won sale may make it a customer. */
  sawAccount(id: string, customerSince: Day | null): void {
    this.customerSince.set(id, customerSince);
  }

  /** Written last, when every record has the version the import leaves it at. */
  async write(scope: Scope): Promise<void> {
    await this.noteCustomers(scope);
    const versions = {
      account: await versionsOf(scope, 'accounts', this.idsChanged('account')),
      contact: await versionsOf(scope, 'contacts', this.idsChanged('contact')),
    };
    const row = { organization_id: scope.organizationId, import_id: this.importId };
    await insertRows(
      scope,
      'import_records',
      [...this.changed.values()].map(({ entity, id, changes }) => ({
        ...row,
        entity,
        entity_id: id,
        how: 'changed' as const,
        version: versions[entity].get(id) ?? 1,
        changes,
      })),
    );
    await sql`insert into import_records (organization_id, import_id, entity, entity_id, how, version)
      select organization_id, import_id, 'account', id, 'added', version from accounts
      where organization_id = ${scope.organizationId} and import_id = ${this.importId} and version > 1`.execute(
      scope.db,
    );
  }

  private idsChanged(entity: LedgerEntity): string[] {
    return [...this.changed.values()].filter((one) => one.entity === entity).map(({ id }) => id);
  }

  private async noteCustomers(scope: Scope): Promise<void> {
    if (this.customerSince.size === 0) return;
    const { rows } = await sql<{
      id: string;
      since: Day | null;
    }>`select id, customer_since as since from accounts
      where organization_id = ${scope.organizationId} and id = any(${[...this.customerSince.keys()]}::uuid[])`.execute(
      scope.db,
    );
    for (const { id, since } of rows) {
      const before = this.customerSince.get(id) ?? null;
      if (before === since) continue;
      const others = this.changed.get(`account ${id}`)?.changes ?? {};
      this.changedOne('account', id, { ...others, customerSince: [before, since] });
    }
  }
}

async function versionsOf(
  scope: Scope,
  table: 'accounts' | 'contacts',
  ids: readonly string[],
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; version: number }>`select id, version from ${sql.table(table)}
    where organization_id = ${scope.organizationId} and id = any(${[...ids]}::uuid[])`.execute(scope.db);
  return new Map(rows.map(({ id, version }) => [id, version]));
}
