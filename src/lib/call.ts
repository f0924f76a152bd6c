import type { z } from 'zod';
import type { Operation, ResponseOf } from './contract.ts';
import type { FieldProblem } from './problem.ts';

/** What goes out: everything a transport needs, and nothing that depends on one. */
export interface Sent {
  readonly method: Operation['method'];
  /** Below the origin, with the query: `/api/v1/opportunities?limit=50`. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** A value for JSON, the bytes of a file (its content-type header is set), or undefined without body. */
  readonly body: unknown;
}

/** What came back: the status and the JSON read, `undefined` when there was none. */
export interface Answered {
  readonly status: number;
  readonly body: unknown;
}

export type Send = (sent: Sent) => Promise<Answered>;

/** The parts an operation needs are compulsory here, those it lacks are refused by the compiler. */
export type CallInput<O extends Operation> = Part<'params', z.input<O['params']>> &
  Part<'query', z.input<O['query']>> &
  Part<'body', z.input<O['body']>> & { idempotencyKey?: string; version?: number };

type Part<Name extends string, Value> = [Value] extends [undefined]
  ? { [K in Name]?: undefined }
  : Record<never, never> extends Value
    ? { [K in Name]?: Value }
    : { [K in Name]: Value };

type CallArguments<O extends Operation> =
  Record<never, never> extends CallInput<O> ? [input?: CallInput<O>] : [input: CallInput<O>];

export type Call = <O extends Operation>(operation: O, ...input: CallArguments<O>) => Promise<ResponseOf<O>>;

export const apiBase = '/api/v1';

/**
 * The typed client of the contracts, over any transport: `fetch` in the browser, injection in tests, loopback in
 * the command line. Answers the response of the operation; throws a `Problem` for everything else.
 */
export function createCall(send: Send): Call {
  return async (operation, ...[input]) => {
    const { params, query, body, idempotencyKey, version } = (input ?? {}) as Partial<CallInput<Operation>>;
    const headers: Record<string, string> = {};
    if (idempotencyKey) headers['idempotency-key'] = idempotencyKey;
    if (operation.takesFile > 0) headers['content-type'] = 'application/octet-stream';
    if (version !== undefined) headers['if-match'] = `"${version}"`;
    const answered = await send({
      method: operation.method,
      url: apiBase + fillPath(operation.path, asRecord(params)) + encodeQuery(asRecord(query)),
      headers,
      body,
    });
    if (answered.status >= 200 && answered.status < 300) return answered.body as never;
    throw Problem.from(answered);
  };
}

/** A refused or failed call. `message` is the sentence to show; `fields` tells which fields are at fault. */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly fields: readonly FieldProblem[];
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(problem: {
    code: string;
    status: number;
    sentence: string;
    fields?: readonly FieldProblem[];
    facts?: Readonly<Record<string, unknown>>;
  }) {
    super(problem.sentence);
    this.name = 'Problem';
    this.code = problem.code;
    this.status = problem.status;
    this.fields = problem.fields ?? [];
    this.facts = problem.facts ?? {};
  }

  /** The sentence for one field of a form, or undefined when that field is not at fault. */
  sentenceFor(field: string): string | undefined {
    return this.fields.find((problem) => problem.field === field)?.sentence;
  }

  static from({ status, body }: Answered): Problem {
    const read = asRecord(body);
    return new Problem({
      status,
      code: typeof read.code === 'string' ? read.code : 'unexpected',
      sentence: typeof read.detail === 'string' ? read.detail : '',
      fields: Array.isArray(read.errors) ? (read.errors as FieldProblem[]) : [],
      facts: asRecord(read.facts),
    });
  }
}

/** `/opportunities/:id` with `{ id }` gives `/opportunities/0190…`. A missing part is a mistake of the caller. */
export function fillPath(path: string, params: Readonly<Record<string, unknown>>): string {
  return path.replace(/:([A-Za-z]+)/g, (_whole, name: string) => {
    const value = params[name];
    if (value === undefined || value === null || value === '') throw new TypeError(`No ${name} for ${path}`);
    return encodeURIComponent(String(value));
  });
}

/** Query string with its `?`, empty when nothing is asked. Lists repeat the name; undefined and null are left out. */
export function encodeQuery(query: Readonly<Record<string, unknown>>): string {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) written.append(name, String(one));
    }
  }
  const text = written.toString();
  return text ? `?${text}` : '';
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
