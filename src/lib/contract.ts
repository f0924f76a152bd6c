import { z } from 'zod';
import type { RefusalCode } from './refusal.ts';

/**
 * An operation of the API, as data. Four readers, no second declaration: the server mounts and validates it,
 * `call` is its typed client, OpenAPI is printed from it, forms take their messages from its schemas.
 */
export interface Operation<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  /** Unique, camelCase, a verb first: `closeOpportunity`. It becomes the OpenAPI operationId. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below /api/v1, with `:id` for params: `/opportunities/:id/closing`. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly response: Response;
  /** The refusals this operation may answer, beyond those every operation may (invalid, not signed in...). */
  readonly refusals: readonly RefusalCode[];
  /** What is touched and how: the pair that permissions decide on. `public` needs no principal. */
  readonly entity: string;
  readonly action: string;
  /** `signed_in` (default): a principal is required. `public`: anyone; such routes are listed by a test. */
  readonly access: 'signed_in' | 'public';
  /** Status of success: 201 where a record is created, else 200. */
  readonly status: 200 | 201 | 204;
  /** Most bytes of a file sent as the body itself (application/octet-stream); 0: the body is JSON. */
  readonly takesFile: number;
  /** True: success answers a file to save, not JSON. */
  readonly givesFile: boolean;
  /** Names of id fields (params, query or body) that point to records, with the entity they name. */
  readonly references: Readonly<Record<string, string>>;
}

const nothing = z.object({});

/** Declares an operation; parts that an operation does not have may be left out. */
export function operation<
  Params extends z.ZodType = typeof nothing,
  Query extends z.ZodType = typeof nothing,
  Body extends z.ZodType = z.ZodUndefined,
  Response extends z.ZodType = z.ZodUndefined,
>(
  spec: Pick<Operation, 'name' | 'method' | 'path' | 'summary' | 'entity' | 'action'> & {
    params?: Params;
    query?: Query;
    body?: Body;
    response?: Response;
    refusals?: readonly RefusalCode[];
    access?: Operation['access'];
    status?: Operation['status'];
    takesFile?: number;
    givesFile?: boolean;
    references?: Operation['references'];
  },
): Operation<Params, Query, Body, Response> {
  return {
    refusals: [],
    access: 'signed_in',
    status: 200,
    takesFile: 0,
    givesFile: false,
    references: {},
    ...spec,
    params: (spec.params ?? nothing) as Params,
    query: (spec.query ?? nothing) as Query,
    body: (spec.body ?? z.undefined()) as Body,
    response: (spec.response ?? z.undefined()) as Response,
  };
}

/** The body of an operation that takes a file: a `File` in the browser, bytes on the server and in programs. */
export const fileBody = z
  .custom<Blob | Uint8Array>((value) => value instanceof Uint8Array || value instanceof Blob)
  .meta({ type: 'string', format: 'binary', description: 'The bytes of the file' });

export type ParamsOf<O extends Operation> = z.output<O['params']>;
export type QueryOf<O extends Operation> = z.output<O['query']>;
export type BodyOf<O extends Operation> = z.output<O['body']>;
export type ResponseOf<O extends Operation> = z.output<O['response']>;
/** What a caller writes, before defaults are filled in. */
export type BodyInput<O extends Operation> = z.input<O['body']>;
export type QueryInput<O extends Operation> = z.input<O['query']>;

/** A list answer: one page, the cursor of the next one, totals over all matching rows (never over the page). */
export function pageOf<Item extends z.ZodType, Totals extends z.ZodType>(item: Item, totals: Totals) {
  return z.object({
    items: z.array(item),
    nextCursor: z.string().nullable().describe('Send it back as ?cursor= to read on; null at the end'),
    totals: totals.describe('Over all matching rows that the caller may see'),
  });
}
