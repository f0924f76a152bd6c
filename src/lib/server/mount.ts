import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { apiBase } from '../call.ts';
import type { BodyOf, Operation, ParamsOf, QueryOf, ResponseOf } from '../contract.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { type Language, languagesOf, pickLanguage } from '../words.ts';
import type { Database } from './database.ts';
import { refusalOfDatabaseError } from './database-errors.ts';
import type { DiskSpace } from './disk-space.ts';
import { once } from './idempotency.ts';
import { problemOf } from './problem-document.ts';
import { foreignOrigin } from './request-origin.ts';
import { inScope, type Principal, type Scope } from './scope.ts';

export interface Input<O extends Operation> {
  params: ParamsOf<O>;
  query: QueryOf<O>;
  body: BodyOf<O>;
}

type Answer<O extends Operation> = ResponseOf<O> | Refusal;

/** What a public operation (sign-in, set-up...) gets: no principal, no scope. It answers for its own writes. */
export interface PublicContext {
  readonly database: Database;
  readonly now: Date;
  readonly language: Language;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

export type Route =
  | { operation: Operation; kind: 'scoped'; handle(scope: Scope, input: Input<Operation>): Promise<unknown> }
  | {
      operation: Operation;
      kind: 'public';
      handle(context: PublicContext, input: Input<Operation>): Promise<unknown>;
    }
  | {
      operation: Operation;
      kind: 'signed_in';
      handle(context: PublicContext & { principal: Principal }, input: Input<Operation>): Promise<unknown>;
    };

/** The ordinary route: one request, one transaction, in the caller's scope. */
export function route<O extends Operation>(
  operation: O,
  handle: (scope: Scope, input: Input<O>) => Promise<Answer<O>>,
): Route {
  return { operation, kind: 'scoped', handle: handle as never };
}

/** A route that anybody may call. The list of them is short and reviewed by a test. */
export function publicRoute<O extends Operation>(
  operation: O,
  handle: (context: PublicContext, input: Input<O>) => Promise<Answer<O>>,
): Route {
  return { operation, kind: 'public', handle: handle as never };
}

/** A route of a signed-in person that opens its own scopes: sign-out, switching organization, long work. */
export function signedInRoute<O extends Operation>(
  operation: O,
  handle: (context: PublicContext & { principal: Principal }, input: Input<O>) => Promise<Answer<O>>,
): Route {
  return { operation, kind: 'signed_in', handle: handle as never };
}

/** What an operation that gives a file answers with. */
export class FileAnswer {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer | Readable;

  constructor(name: string, type: string, content: Buffer | Readable) {
    this.name = name;
    this.type = type;
    this.content = content;
  }
}

/** A route that answers a file to save, in the caller's scope. */
export function fileRoute<O extends Operation>(
  operation: O,
  handle: (scope: Scope, input: Input<O>) => Promise<FileAnswer | Refusal>,
): Route {
  return { operation, kind: 'scoped', handle: handle as never };
}

export interface Caller {
  readonly principal: Principal;
  /** How they proved it: a browser's cookie needs the same-origin check, a key may be read-only. */
  readonly by: 'session' | 'key';
  readonly mayWrite: boolean;
}

export interface MountOptions {
  readonly database: Database;
  readonly now: () => Date;
  readonly authenticate: (request: FastifyRequest) => Promise<Caller | null>;
  /** The disk of a database that lives on this machine. */
  readonly disk?: DiskSpace | undefined;
}

/** Mounts operations: validation, permission, scope, repeated requests and refusals, the same way for each. */
export function mount(app: FastifyInstance, routes: readonly Route[], options: MountOptions): void {
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
  for (const mounted of routes) {
    const { operation } = mounted;
    app.route({
      method: operation.method,
      url: apiBase + operation.path,
      ...(operation.takesFile > 0 ? { bodyLimit: operation.takesFile } : {}),
      schema: {
        ...(operation.takesFile > 0 ? { consumes: ['application/octet-stream'] } : {}),
        ...(operation.givesFile ? { produces: ['application/octet-stream'] } : {}),
        operationId: operation.name,
        summary: operation.summary,
        tags: [operation.path.split('/')[1] ?? ''],
        params: operation.params,
        querystring: operation.query,
        ...(isNothing(operation.body) ? {} : { body: operation.body }),
        response: {
          [successStatus(operation)]: isNothing(operation.response)
            ? nothingOrFile(operation)
            : operation.response,
        },
      },
      config: { operation },
      onRequest: async (request, reply) => {
        const refused = await admit(mounted, request, options);
        if (refused) return sendRefusal(request, reply, refused);
      },
      preValidation: versionFromHeader,
      handler: async (request, reply) => {
        const answer = await run(mounted, request, reply, options).catch(refusedByDatabase);
        if (isRefusal(answer)) return sendRefusal(request, reply, answer);
        if (answer instanceof FileAnswer) return sendFile(reply, answer);
        return reply.code(successStatus(operation)).send(answer ?? undefined);
      },
    });
  }
}

export function sendRefusal(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const problem = problemOf(refusal, languageOf(request));
  if (problem.status === 503) reply.header('retry-after', String(retryAfterSeconds));
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json')
    .serializer(JSON.stringify)
    .send(problem);
}

/** After a 503: when to ask again. */
export const retryAfterSeconds = 2;

/** The caller's language: what they chose when we know them, else what their browser asks for. */
export function languageOf(request: FastifyRequest): Language {
  return pickLanguage([request.principal?.language, ...languagesOf(request.headers['accept-language'])]);
}

/** Before the body is even read: who calls, from where, whether they may, whether there is room. */
async function admit(
  { operation, kind }: Route,
  request: FastifyRequest,
  { authenticate, disk }: MountOptions,
): Promise<Refusal | null> {
  if (kind === 'public') return foreignOrigin(request) ? refuse('origin_refused') : null;
  const caller = await authenticate(request);
  if (!caller) return refuse('not_signed_in');
  request.principal = caller.principal;
  if (caller.by === 'session' && foreignOrigin(request)) return refuse('origin_refused');
  if (operation.method !== 'GET' && !caller.mayWrite) return refuse('not_allowed');
  if (!caller.principal.may(operation.entity, operation.action)) return refuse('not_allowed');
  // What is taken away makes room; all else waits until there is some.
  const grows = ['POST', 'PUT', 'PATCH'].includes(operation.method);
  return grows && (await disk?.isFull()) ? refuse('disk_full') : null;
}

async function run(
  mounted: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  { database, now }: MountOptions,
): Promise<unknown> {
  const { operation } = mounted;
  const { principal } = request;
  const input = { params: request.params, query: request.query, body: request.body } as Input<Operation>;
  const context = { database, now: now(), request, reply, language: languageOf(request) };
  if (mounted.kind === 'public') return mounted.handle(context, input);
  if (!principal) return refuse('not_signed_in');
  if (mounted.kind === 'signed_in') return mounted.handle({ ...context, principal }, input);
  const work = (scope: Scope) => mounted.handle(scope, input);
  return inScope(database.kysely, principal, context.now, (scope) => once(scope, operation, request, work));
}

function refusedByDatabase(error: unknown): Refusal {
  const refusal = refusalOfDatabaseError(error);
  if (refusal) return refusal;
  throw error;
}

/** `If-Match: "3"` says the same as `version: 3` in the body. */
async function versionFromHeader(request: FastifyRequest): Promise<void> {
  const match = request.headers['if-match']?.match(/^(?:W\/)?"?(\d{1,9})"?$/);
  if (!match || typeof request.body !== 'object' || request.body === null || Array.isArray(request.body))
    return;
  if (!('version' in request.body)) request.body = { ...request.body, version: Number(match[1]) };
}

function sendFile(reply: FastifyReply, { name, type, content }: FileAnswer): FastifyReply {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  return reply
    .code(200)
    .header('content-type', type)
    .header('cache-control', 'no-store')
    .header(
      'content-disposition',
      `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
    .send(content);
}

function successStatus(operation: Operation): number {
  return isNothing(operation.response) && !operation.givesFile ? 204 : operation.status;
}

function nothingOrFile({ givesFile }: Operation): z.ZodType {
  return givesFile ? z.any().meta({ type: 'string', format: 'binary' }) : z.undefined();
}

function isNothing(schema: z.ZodType): boolean {
  return schema instanceof z.ZodUndefined;
}

declare module 'fastify' {
  interface FastifyRequest {
    principal?: Principal;
  }
  interface FastifyContextConfig {
    operation?: Operation;
  }
}
