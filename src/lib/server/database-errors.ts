import { type Refusal, refuse } from '../refusal.ts';

/**
 * What PostgreSQL refused, as a refusal a person can read; null when it is a real trouble. The field comes from the
 * constraint's name (`opportunities_owner` -> ownerId, `teams_name_once` -> name): distributed tables add a numeric
 * suffix, which is dropped.
 */
export function refusalOfDatabaseError(error: unknown): Refusal | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const constraint = constraintOf(error);
  if (error.code === '23503')
    return refuse('reference_unknown', constraint ? { field: `${fieldOf(constraint)}Id` } : {});
  if (error.code === '23505' && constraint)
    return refuse('already_exists', { field: fieldOf(constraint.replace(/_once$/, '')) });
  if (error.code === '40001' || error.code === '40P01') return refuse('busy');
  return null;
}

function constraintOf(error: Error): string | null {
  const name = 'constraint' in error && typeof error.constraint === 'string' ? error.constraint : null;
  return name?.replace(/_\d+$/, '') ?? null;
}

function fieldOf(constraint: string): string {
  const [, ...words] = constraint
    .replace('status_periods', 'periods')
    .replace('team_members', 'members')
    .split('_');
  return words.map((word, i) => (i === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('');
}
