import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import compress from '@fastify/compress';
import rateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import underPressure from '@fastify/under-pressure';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';

import { sql } from 'kysely';
import { apiBase } from '../lib/call.ts';
import { refuse } from '../lib/refusal.ts';
import type { Database } from '../lib/server/database.ts';
import { refusalOfDatabaseError } from '../lib/server/database-errors.ts';
import type { DiskSpace } from '../lib/server/disk-space.ts';
import type { Live } from '../lib/server/live.ts';
import { type Caller, languageOf, mount, type Route, sendRefusal } from '../lib/server/mount.ts';
import { invalidProblem, unexpectedProblem } from '../lib/server/problem-document.ts';
import { serializerCompiler } from '../lib/server/serialization.ts';
import { InvalidRequest, validatorCompiler } from '../lib/server/validation.ts';
import { describeApi } from './openapi.ts';
import { securityHeaders } from './security-headers.ts';
import { packageRoot } from './settings.ts';

export interface ServerParts {
  readonly database: Database;
  readonly disk?: DiskSpace | undefined;
  readonly now: () => Date;
  readonly authenticate: (request: FastifyRequest) => Promise<Caller | null>;
  readonly routes: readonly Route[];
  readonly live: Live | null;
  /** Calls back once a caller's rights end or change; answers how to stop waiting. */
  readonly whileValid: (caller: Caller, end: () => void) => () => void;
  /** Folder of the built screens; null where only the API is wanted. */
  readonly webFolder: string | null;
  readonly https: boolean;
  readonly trustProxy: readonly string[];
  readonly logLevel: string;
  /** Requests a minute an address; raised by load tests. */
  readonly requestsPerMinute: number;
}

/** The whole server, ready to listen or to be called by injection. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const app = Fastify({
    logger:
      parts.logLevel === 'silent'
        ? false
        : { level: parts.logLevel, redact: ['req.headers.cookie', 'req.headers.authorization'] },
    trustProxy: parts.trustProxy.length > 0 ? [...parts.trustProxy] : false,
    bodyLimit: 1_048_576,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: true,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await securityHeaders(app, parts);
  await app.register(compress, { threshold: 2048, encodings: ['gzip', 'deflate', 'identity'] });
  await app.register(rateLimit, { max: parts.requestsPerMinute, timeWindow: '1 minute' });
  await app.register(underPressure, { maxEventLoopDelay: 2000, retryAfter: 5, exposeStatusRoute: false });
  await describeApi(app);
  answerErrors(app);
  app.get('/health', { schema: { hide: true } }, async () => {
    await sql`select 1`.execute(parts.database.kysely);
    return { status: 'ok' };
  });
  mount(app, parts.routes, parts);
  if (parts.live) liveRoute(app, parts, parts.live);
  await screens(app, parts.webFolder);
  return app;
}

function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const language = languageOf(request);
    const refusal = refusalOfDatabaseError(error);
    if (refusal) return sendRefusal(request, reply, refusal);
    if (error instanceof InvalidRequest) {
      const problem = invalidProblem(error.issues, language);
      return reply
        .code(422)
        .header('content-type', 'application/problem+json')
        .serializer(JSON.stringify)
        .send(problem);
    }
    const status = statusOf(error);
    if (status >= 500) request.log.error({ err: error, url: request.url }, 'request failed');
    const problem =
      status === 400 ? { ...invalidProblem([], language), status: 400 } : unexpectedProblem(status, language);
    return reply
      .code(status)
      .header('content-type', 'application/problem+json')
      .serializer(JSON.stringify)
      .send(problem);
  });
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  return status >= 400 && status < 600 ? status : 500;
}

function liveRoute(app: FastifyInstance, { authenticate, whileValid }: ServerParts, live: Live): void {
  app.get(`${apiBase}/live`, { compress: false, schema: { hide: true } }, async (request, reply) => {
    const caller = await authenticate(request);
    if (!caller) return sendRefusal(request, reply, refuse('not_signed_in'));
    if (!caller.principal.may('live', 'read')) return sendRefusal(request, reply, refuse('not_allowed'));
    return live.open(reply, caller.principal, (end) => whileValid(caller, end));
  });
}

/** The screens: files as built, and the same page for every address they know of. */
async function screens(app: FastifyInstance, folder: string | null): Promise<void> {
  const built = folder !== null && existsSync(folder);
  await app.register(fastifyStatic, {
    root: built ? folder : packageRoot(),
    // Without screens nothing is served; the page of the API still wants the plugin's way of sending files.
    serve: built,
    index: false,
    setHeaders: (reply, path) => {
      reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  // Read once: a page stays the one that belongs to this server's own files.
  const index =
    folder && existsSync(join(folder, 'index.html')) ? readFileSync(join(folder, 'index.html')) : null;
  app.setNotFoundHandler((request, reply) => {
    const page = index !== null && request.method === 'GET' && !/^\/(api|assets)\//.test(request.url);
    if (!page) return sendRefusal(request, reply, refuse('not_found'));
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(index);
  });
}
