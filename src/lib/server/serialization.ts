import type { FastifySerializerCompiler } from 'fastify';
import { serializerCompiler as checking } from 'fastify-type-provider-zod';
import { z } from 'zod';

/**
 * Writes an answer with the fields of its contract and no other. Where the server is developed and tested the answer is
 * also checked, value by value, which takes longer than making it; in production it is only pruned.
 */
export const serializerCompiler: FastifySerializerCompiler<z.ZodType> =
  process.env.NODE_ENV === 'production' ? ({ schema }) => pruning(schema) : checking;

function pruning(schema: unknown): (value: unknown) => string {
  if (!(schema instanceof z.ZodType)) return (value) => JSON.stringify(value);
  const prune = prunerOf(schema);
  return (value) => JSON.stringify(prune(value));
}

type Prune = (value: unknown) => unknown;

const asIs: Prune = (value) => value;

/** Leaves out what the schema does not know, at every depth. Kinds that are not told here are left to Zod. */
export function prunerOf(schema: z.core.$ZodType): Prune {
  if (schema instanceof z.ZodObject && !schema.def.catchall) return objectPruner(schema);
  if (schema instanceof z.ZodArray) return arrayPruner(prunerOf(schema.def.element));
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return prunerOf(schema.def.innerType);
  if (plain.some((kind) => schema instanceof kind)) return asIs;
  return (value) => z.parse(schema, value);
}

const plain = [
  z.ZodString,
  z.ZodStringFormat,
  z.ZodNumber,
  z.ZodBoolean,
  z.ZodNull,
  z.ZodLiteral,
  z.ZodEnum,
  z.ZodUnknown,
];

function arrayPruner(prune: Prune): Prune {
  return prune === asIs ? asIs : (value) => (Array.isArray(value) ? value.map(prune) : value);
}

function objectPruner(schema: z.ZodObject): Prune {
  const fields = Object.entries(schema.def.shape).map(([name, field]) => [name, prunerOf(field)] as const);
  return (value) => {
    if (typeof value !== 'object' || value === null) return value;
    const pruned: Record<string, unknown> = {};
    for (const [name, prune] of fields) {
      const held = (value as Record<string, unknown>)[name];
      if (held !== undefined) pruned[name] = prune === asIs ? held : prune(held);
    }
    return pruned;
  };
}
