import { PassThrough } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { type Placed, reaches } from '../reach.ts';
import type { Database } from './database.ts';
import { listen } from './listen.ts';
import { liveChannel, type Principal } from './scope.ts';

/** What a change says to open screens: which record, never what it holds. Screens read it again under their rights. */
interface Told {
  readonly organizationId: string;
  /** Missing: something changed there that is not announced, such as a piece of an import. */
  readonly entity?: string;
  readonly id: string;
  readonly placed: Placed | null;
}

interface Screen {
  readonly principal: Principal;
  readonly stream: PassThrough;
}

export interface Live {
  /**
   * Answers with a stream of changes. `whileValid` calls back when the principal's rights end or change: the stream
   * ends then, and the browser comes back with what it may see now.
   */
  open(reply: FastifyReply, principal: Principal, whileValid: (end: () => void) => () => void): FastifyReply;
  close(): Promise<void>;
}

const heartbeatMs = 20_000;

/** Live updates by server-sent events: one LISTEN a process, filtered by organization and visibility at sending. */
export async function startLive(database: Database): Promise<Live> {
  const screens = new Set<Screen>();
  const tell = ({ organizationId, entity, id, placed }: Told) => {
    database.memory.forget(organizationId);
    if (entity === undefined) return;
    for (const { principal, stream } of screens) {
      if (principal.organizationId !== organizationId) continue;
      if (placed && !reaches(principal.reach, placed)) continue;
      stream.write(`data: ${JSON.stringify({ entity, id })}\n\n`);
    }
  };
  const listening = await listen(database, liveChannel, {
    heard: (payload) => tell(JSON.parse(payload) as Told),
    // What was said while the line was down is lost: screens read everything again.
    up: () => {
      database.memory.listen(true);
      for (const { stream } of screens) stream.write('data: {"entity":"*","id":null}\n\n');
    },
    down: () => database.memory.listen(false),
  });
  const heartbeat = setInterval(() => {
    for (const { stream } of screens) stream.write(': \n\n');
  }, heartbeatMs);
  heartbeat.unref();
  return {
    open(reply, principal, whileValid) {
      const stream = new PassThrough();
      const screen = { principal, stream };
      screens.add(screen);
      const release = whileValid(() => stream.end());
      stream.on('close', () => {
        screens.delete(screen);
        release();
      });
      reply.raw.on('close', () => stream.destroy());
      stream.write('retry: 2000\n\n');
      return reply
        .header('content-type', 'text/event-stream')
        .header('cache-control', 'no-store')
        .header('x-accel-buffering', 'no')
        .send(stream);
    },
    async close() {
      clearInterval(heartbeat);
      database.memory.listen(false);
      for (const { stream } of screens) stream.end();
      await listening.close();
    },
  };
}
