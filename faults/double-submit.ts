import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Asked, Reply } from '../src/testing/loopback.ts';
import type { Findings } from './findings.ts';
import { checkWhole } from './kill.ts';
import { setScene } from './scene.ts';

const times = 50;

/** The same save sent fifty times at once with one key (reliability 4.7): one effect, one answer for all. */
export async function doubleSubmit(findings: Findings, { folder }: { folder: string }): Promise<void> {
  const scene = await setScene(folder);
  const client = scene.client(times);
  const fifty = (asked: Asked, key: string): Promise<Reply[]> =>
    Promise.all(
      Array.from({ length: times }, () => client.send({ ...asked, headers: { 'idempotency-key': key } })),
    );
  const path = '/api/v1/opportunities';
  const body = { accountId: scene.place.accountId, title: 'Envoyée cinquante fois', potentialAmount: 1200 };
  const key = randomUUID();
  const created = await fifty({ method: 'POST', path, body }, key);
  sameForAll(findings, 'a new opportunity', created);
  findings.check('one opportunity is there', (await scene.look(countOf('opportunities', body.title))) === 1);
  const other = await client.send({
    method: 'POST',
    path,
    body: { ...body, title: 'Autre chose' },
    headers: { 'idempotency-key': key },
  });
  findings.check('the same key with another body is refused with 422', other.status === 422, other.body);
  const id = idOf(created[0]) ?? '';
  const closing = { outcome: 'lost', reasonId: scene.place.lostReasonId, competitorId: null };
  sameForAll(
    findings,
    'a closing',
    await fifty({ method: 'POST', path: `${path}/${id}/closing`, body: closing }, randomUUID()),
  );
  const events = await scene.look(async (looking) => {
    const { rows } = await looking.query<{ n: number }>(
      "select count(*)::int as n from events where entity_id = $1 and kind = 'closed'",
      [id],
    );
    return rows[0]?.n;
  });
  findings.check('it was closed once', events === 1, events);
  const restarted = await fifty({ method: 'POST', path, body: { ...body, title: 'Avant et après' } }, 'kept');
  await scene.kill({ postgres: true });
  client.close();
  await scene.start();
  const again = scene.client(1);
  const later = await again.send({
    method: 'POST',
    path,
    body: { ...body, title: 'Avant et après' },
    headers: { 'idempotency-key': 'kept' },
  });
  again.close();
  findings.check(
    'after kill -9 the same key still gets the first answer',
    idOf(later) === idOf(restarted[0]),
    later.body,
  );
  await checkWhole(findings, scene, 'double submit');
  findings.say(`  ${times} at once with one key: one effect, one answer`);
  await scene.stop();
}

function sameForAll(findings: Findings, what: string, replies: readonly Reply[]): void {
  const ids = new Set(replies.map(idOf));
  findings.check(
    `${what}: all fifty are told it is done`,
    replies.every(({ status }) => status === 201),
    [...new Set(replies.map(({ status }) => status))],
  );
  findings.check(`${what}: all fifty are told the same`, ids.size === 1, [...ids]);
}

function idOf(reply: Reply | undefined): string | undefined {
  return (reply?.body as { id?: string } | undefined)?.id;
}

function countOf(table: 'opportunities', title: string) {
  return async (client: pg.Client): Promise<number> => {
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from ${table} where title = $1`,
      [title],
    );
    return rows[0]?.n ?? 0;
  };
}
