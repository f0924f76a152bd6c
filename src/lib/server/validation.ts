import type { FastifySchemaCompiler } from 'fastify';
import type { z } from 'zod';

/** A request whose fields do not fit their schema: carries the issues for the problem document. */
export class InvalidRequest extends Error {
  readonly issues: readonly z.core.$ZodIssue[];

  constructor(issues: readonly z.core.$ZodIssue[]) {
    super('the request does not fit its schema');
    this.issues = issues;
  }
}

/** Validates params, query and body with the contract's own schemas; what they transform is what handlers get. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  (data: unknown) => {
    const read = schema.safeParse(data);
    return read.success ? { value: read.data } : { error: new InvalidRequest(read.error.issues) };
  };
