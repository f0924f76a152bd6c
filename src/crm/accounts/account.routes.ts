import { isRefusal, type Refusal, refuse } from '../../lib/refusal.ts';
import { type Route, route } from '../../lib/server/mount.ts';
import {
  createAccount,
  deleteAccount,
  findSimilarAccounts,
  getAccount,
  listAccounts,
  restoreAccount,
  updateAccount,
} from './account.contract.ts';
import * as store from './account.store.ts';
import type { AccountRow } from './account.table.ts';
import { shownAccount, shownSummary } from './account.view.ts';
import { listAccountRows } from './account-list.store.ts';
import { similarAccounts } from './similar-accounts.store.ts';

export const accountRoutes: Route[] = [
  route(listAccounts, async (scope, { query }) => {
    const { rows, nextCursor, count } = await listAccountRows(scope, query);
    return { items: rows.map(shownSummary), nextCursor, totals: { count } };
  }),
  route(findSimilarAccounts, async (scope, { query }) => {
    const found = await similarAccounts(scope, query);
    return { items: found.map(({ row, by }) => ({ account: shownSummary(row), by })) };
  }),
  route(getAccount, async (scope, { params }) =>
    shown((await store.readAccount(scope, params.id)) ?? refuse('not_found')),
  ),
  route(createAccount, async (scope, { body }) => shown(await store.createAccount(scope, body))),
  route(updateAccount, async (scope, { params, body }) =>
    shown(await store.changeAccount(scope, params.id, body)),
  ),
  route(deleteAccount, async (scope, { params }) => {
    const removed = await store.removeAccount(scope, params.id);
    return isRefusal(removed) ? removed : undefined;
  }),
  route(restoreAccount, async (scope, { params }) => shown(await store.restoreAccount(scope, params.id))),
];

function shown(answer: AccountRow | Refusal) {
  return isRefusal(answer) ? answer : shownAccount(answer);
}
