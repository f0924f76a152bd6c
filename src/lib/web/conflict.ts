import { Problem } from '../call.ts';

/** The same field was changed by somebody else meanwhile: what it holds now, and the version to replace it with. */
export interface FieldConflict {
  readonly field: string;
  readonly theirs: string;
  readonly version: number;
}

/** The first field at odds of a refused change, or null when it was refused for another reason. */
export function conflictOf(error: unknown): FieldConflict | null {
  if (!(error instanceof Problem) || error.code !== 'version_conflict') return null;
  const { conflicts, version } = error.facts;
  const first: unknown = Array.isArray(conflicts) ? conflicts[0] : undefined;
  if (typeof first !== 'object' || first === null || typeof version !== 'number') return null;
  const { field, theirs } = first as { field?: unknown; theirs?: unknown };
  return { field: String(field), theirs: theirs == null ? '' : String(theirs), version };
}
