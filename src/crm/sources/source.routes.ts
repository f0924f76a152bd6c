import { isRefusal } from '../../lib/refusal.ts';
import { type Route, route } from '../../lib/server/mount.ts';
import { createSource, listSources, type Source, updateSource } from './source.contract.ts';
import { addSource, changeSource, listSourceRows } from './source.store.ts';
import type { SourcesTable } from './source.table.ts';

export const sourceRoutes: Route[] = [
  route(listSources, async (scope, { query }) => ({
    items: (await listSourceRows(scope, query)).map(shown),
  })),
  route(createSource, async (scope, { body }) => shown(await addSource(scope, body))),
  route(updateSource, async (scope, { params, body }) => {
    const changed = await changeSource(scope, params.id, body);
    return isRefusal(changed) ? changed : shown(changed);
  }),
];

function shown(row: SourcesTable): Source {
  return {
    id: row.id,
    name: row.name,
    channel: row.channel,
    position: row.position,
    archived: row.archived_at !== null,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
