import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql } from 'kysely';
import { isRefusal, type Refusal, refuse } from '../../lib/refusal.ts';
import type { Database } from '../../lib/server/database.ts';
import { refusalOfDatabaseError } from '../../lib/server/database-errors.ts';
import { problemOf, unexpectedProblem } from '../../lib/server/problem-document.ts';
import { inScope, type Principal, type Scope } from '../../lib/server/scope.ts';
import type { ImportTotals } from './import.contract.ts';
import { readImport, saveImport } from './import.store.ts';
import type { ImportRow } from './import.table.ts';
import type { Progress } from './import.view.ts';
import type { SheetKeeper } from './import-sheets.store.ts';
import { type Step, writeImport } from './import-writing.store.ts';

/**
 * The imports that this process runs. Each is one transaction: until it commits nothing is there, so that a power cut,
 * a cancellation or an error in the last row leaves nothing half done.
 */
export interface Runs {
  readonly progressOf: (importId: string) => Progress;
  isRunning(importId: string): boolean;
  /** Whether one more may start: each holds a connection for seconds. */
  hasRoom(): boolean;
  start(job: Job): void;
  /** Waits until a run is over, however it ends. */
  whenOver(importId: string): Promise<void>;
  /** Asks a run to stop and waits until it has; false when it does not run here. */
  cancel(importId: string): Promise<boolean>;
}

export interface Job {
  readonly database: Database;
  readonly principal: Principal;
  readonly now: Date;
  readonly importId: string;
  readonly dryRun: boolean;
  /** Hears of what nobody expected. */
  readonly onTrouble: (error: unknown) => void;
}

const mostAtOnce = 2;

export function keepRuns(sheets: SheetKeeper): Runs {
  const running = new Map<string, { done: number; total: number; cancelled: boolean; end: Promise<void> }>();
  return {
    progressOf(importId) {
      const run = running.get(importId);
      return run ? { done: run.done, total: run.total } : null;
    },
    isRunning: (importId) => running.has(importId),
    hasRoom: () => running.size < mostAtOnce,
    start(job) {
      const run = { done: 0, total: 0, cancelled: false, end: Promise.resolve() };
      running.set(job.importId, run);
      const step: Step = async (done, total) => {
        Object.assign(run, { done, total });
        await nextTurn();
        if (run.cancelled || job.database.pool.ending) throw new Cancelled();
      };
      run.end = runJob(job, sheets, step).finally(() => running.delete(job.importId));
    },
    whenOver: async (importId) => running.get(importId)?.end,
    async cancel(importId) {
      const run = running.get(importId);
      if (!run) return false;
      run.cancelled = true;
      await run.end;
      return true;
    },
  };
}

/**
 * An import that is marked as running while nobody runs it was cut off with its process: nothing of it was kept, it is
 * a draft again. Who runs it holds a lock that dies with the connection.
 */
export async function reviveIfCutOff(scope: Scope, row: ImportRow, runs: Runs): Promise<ImportRow> {
  if (row.state !== 'running' || runs.isRunning(row.id)) return row;
  const sinceStart = scope.now.getTime() - (row.started_at?.getTime() ?? 0);
  if (sinceStart < startsWithinMs) return row;
  const { rows } = await sql<{
    free: boolean;
  }>`select pg_try_advisory_xact_lock(${lockOf(row.id)}) as free`.execute(scope.db);
  return rows[0]?.free ? saveImport(scope, row, { state: 'draft', started_at: null }) : row;
}

/** Between the mark and the lock. */
const startsWithinMs = 10_000;

async function runJob(job: Job, sheets: SheetKeeper, step: Step): Promise<void> {
  const { database, principal, now, importId } = job;
  const importing: Principal = { ...principal, through: 'import' };
  try {
    const outcome = await inScope(
      database.kysely,
      importing,
      now,
      async (scope) => {
        // First its own, which tells that it runs; then the organization's: two imports of one file follow each other.
        await sql`select pg_advisory_xact_lock(${lockOf(importId)})`.execute(scope.db);
        await sql`select pg_advisory_xact_lock(${lockOf(`imports of ${scope.organizationId}`)})`.execute(
          scope.db,
        );
        return runIn(scope, job, sheets, step);
      },
      { batchId: importId },
    );
    if (!isRefusal(outcome)) sheets.forget(importId);
    else await backToDraft(job, { failure: problemOf(outcome, principal.language).detail });
  } catch (error) {
    if (error instanceof Tried) await backToDraft(job, { trial: error.totals });
    else if (error instanceof Cancelled) await backToDraft(job, {});
    else await backToDraft(job, { failure: sentenceOf(error, job) });
  }
}

async function runIn(
  scope: Scope,
  { importId, dryRun }: Job,
  sheets: SheetKeeper,
  step: Step,
): Promise<ImportTotals | Refusal> {
  const row = await readImport(scope, importId);
  if (row?.state !== 'running') return refuse('import_not_ready');
  const spreadsheet = await sheets.of(scope, row);
  if (isRefusal(spreadsheet)) return spreadsheet;
  const totals = await writeImport(scope, { importId, spreadsheet, sheets, choices: row.choices, step });
  if (isRefusal(totals)) return totals;
  // A trial goes the whole way, and back.
  if (dryRun) throw new Tried(totals);
  await saveImport(scope, row, {
    state: 'done',
    result: totals,
    trial: null,
    failure: null,
    done_at: scope.now,
  });
  for (const entity of touched)
    scope.tell(JSON.stringify({ organizationId: scope.organizationId, entity, id: importId, placed: null }));
  return totals;
}

/** What open screens read again, once. */
export const touched = [
  'import',
  'account',
  'contact',
  'opportunity',
  'activity',
  'document',
  'source',
  'competitor',
];

async function backToDraft(
  { database, principal, now, importId, onTrouble }: Job,
  patch: { trial?: ImportTotals; failure?: string },
): Promise<void> {
  if (database.pool.ending) return;
  await inScope(database.kysely, principal, now, async (scope) => {
    const row = await readImport(scope, importId, { lock: true });
    if (row?.state !== 'running') return;
    await saveImport(scope, row, { state: 'draft', started_at: null, failure: null, ...patch });
  }).catch(onTrouble);
}

function sentenceOf(error: unknown, { principal, onTrouble }: Job): string {
  const refusal = refusalOfDatabaseError(error);
  if (!refusal) onTrouble(error);
  return (refusal ? problemOf(refusal, principal.language) : unexpectedProblem(500, principal.language))
    .detail;
}

function lockOf(name: string) {
  return sql`hashtextextended(${`jalon ${name}`}, 0)`;
}

/** Thrown to roll a trial back. */
class Tried extends Error {
  readonly totals: ImportTotals;

  constructor(totals: ImportTotals) {
    super('a trial: rolled back');
    this.totals = totals;
  }
}

class Cancelled extends Error {}
