import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { Loopback } from '../src/testing/loopback.ts';

/** An import that was begun, to be found whole or not at all. */
export interface BegunImport {
  readonly round: string;
  readonly rows: number;
  /** Known once the file was taken. */
  id: string | null;
  readonly file: Buffer;
}

const base = '/api/v1/imports';

/** A follow-up sheet as teams keep them: one row is a company, somebody in it, a sale and what comes next. */
export function beginImport(round: string, rows: number): BegunImport {
  const lines = ['Client;Interlocuteur;Tel;Projet;Montant HT;Etat;Relance'];
  for (let n = 0; n < rows; n++) {
    const state = n % 5 === 0 ? 'gagné' : 'en cours';
    const phone = `06${String(10_000_000 + n)}`;
    lines.push(
      `Menuiserie ${round} numéro ${n};Paul Martin;${phone};Projet ${round} ${n};${1000 + n};${state};15/12/2099`,
    );
  }
  return { round, rows, id: null, file: Buffer.from(lines.join('\r\n')) };
}

/** Sends the file and starts writing it; whatever breaks on the way is for later. */
export async function runImport(client: Loopback, begun: BegunImport): Promise<void> {
  if (begun.id === null) {
    const path = `${base}?fileName=${encodeURIComponent(`${begun.round}.csv`)}`;
    const headers = { 'idempotency-key': `file ${begun.round}` };
    const sent = await client.send({ method: 'POST', path, body: begun.file, headers });
    if (sent.status !== 201) return;
    begun.id = (sent.body as { id: string }).id;
  }
  const headers = { 'idempotency-key': randomUUID() };
  await client.send({ method: 'POST', path: `${base}/${begun.id}/run`, body: {}, headers });
}

interface Shown {
  readonly state: 'draft' | 'running' | 'done' | 'undone';
  readonly failure: string | null;
  readonly result: { readonly opportunities: number; readonly imported: number } | null;
}

/** Goes on until it is done: what was cut off is a draft again, and is run again. */
export async function finishImport(client: Loopback, begun: BegunImport): Promise<Shown | null> {
  const until = Date.now() + 120_000;
  let shown: Shown | null = null;
  while (Date.now() < until) {
    if (begun.id === null) await runImport(client, begun);
    const read = await client.send({ path: `${base}/${begun.id}` });
    if (read.status === 200) {
      shown = read.body as Shown;
      if (shown.state === 'done' || shown.failure !== null) return shown;
      if (shown.state === 'draft') await runImport(client, begun);
    }
    await pause(250);
  }
  return shown;
}

/** Sales each import has in the database: all of its rows, or none. */
export async function salesOf(
  client: pg.Client,
  begun: readonly BegunImport[],
): Promise<Map<string, number>> {
  const { rows } = await client.query<{ round: string; sales: number }>(
    `select split_part(title, ' ', 2) as round, count(*)::int as sales from opportunities
     where title like 'Projet %' and split_part(title, ' ', 2) = any($1) and removed_at is null group by 1`,
    [begun.map(({ round }) => round)],
  );
  return new Map(rows.map(({ round, sales }) => [round, sales]));
}
