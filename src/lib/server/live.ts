import { PassThrough } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { type Placed, reaches } from '../reach.ts';
import type { Database } from './database.ts';
import { liveChannel } from './history.ts';
import { listen } from './listen.ts';
import type { Principal } from './scope.ts';

/** What a change says to open screens: which record, never what it holds. Screens read it again under their rights. */
interface Told {
  readonly organizationId: string;
  readonly entity: string;
  readonly id: string;
  readonly placed: Placed | null;
}

interface Screen {
  readonly principal: Principal;
  /** Asked anew at each sending: rights may have changed since the stream opened. */
  readonly still: () => Promise<Principal | null>;
  readonly stream: PassThrough;
}

export interface Live {
  open(reply: FastifyReply, principal: Principal, still: () => Promise<Principal | null>): FastifyReply;
  close(): Promise<void>;
}

const heartbeatMs = 20_000;

/** Live updates by server-sent events: one LISTEN a process, filtered by organization and visibility at sending. */
export async function startLive(database: Database): Promise<Live> {
  const screens = new Set<Screen>();
  const tell = async (told: Told) => {
    for (const screen of screens) {
      if (screen.principal.organizationId !== told.organizationId) continue;
      const principal = await screen.still();
      if (!principal || principal.organizationId !== told.organizationId) {
        screen.stream.end();
        continue;
      }
      if (told.placed && !reaches(principal.reach, told.placed)) continue;
      screen.stream.write(`data: ${JSON.stringify({ entity: told.entity, id: told.id })}\n\n`);
    }
  };
  const listening = await listen(database, liveChannel, {
    heard: (payload) => void tell(JSON.parse(payload) as Told).catch(() => {}),
    // What was said while the line was down is lost: screens read everything again.
    up: () => {
      for (const { stream } of screens) stream.write('data: {"entity":"*","id":null}\n\n');
    },
  });
  const heartbeat = setInterval(() => {
    for (const { stream } of screens) stream.write(': \n\n');
  }, heartbeatMs);
  heartbeat.unref();
  return {
    open(reply, principal, still) {
      const stream = new PassThrough();
      const screen = { principal, still, stream };
      screens.add(screen);
      stream.on('close', () => screens.delete(screen));
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
      for (const { stream } of screens) stream.end();
      await listening.close();
    },
  };
}
