import { type Refusal, refuse } from '../refusal.ts';

/**
 * What PostgreSQL refused, as a refusal a person can read; null when it is a real trouble. The field comes from the
 * constraint's name (`opportunities_owner` -> ownerId, `teams_name_once` -> name): distributed tables add a numeric
 * suffix, which is dropped.
 */
export function refusalOfDatabaseError(error: unknown): Refusal | null {
  if (!(error instanceof Error)) return null;
  if (isAway(error)) return refuse('database_away');
  if (error.message === 'timeout exceeded when trying to connect') return refuse('busy');
  if (!('code' in error)) return null;
  const constraint = constraintOf(error);
  if (error.code === '23503')
    return refuse('reference_unknown', constraint ? { field: `${fieldOf(constraint)}Id` } : {});
  if (error.code === '23505' && constraint)
    return refuse('already_exists', { field: fieldOf(constraint.replace(/_once$/, '')) });
  if (error.code === '53100') return refuse('disk_full');
  if (busyStates.includes(String(error.code))) return refuse('busy');
  return null;
}

// Not serializable, deadlock, too many connections, lock not available, statement cancelled.
const busyStates = ['40001', '40P01', '53300', '55P03', '57014'];

/** PostgreSQL is not there, stops or starts, or the line to it broke. */
function isAway(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : '';
  const calling = 'syscall' in error && error.syscall === 'connect';
  return awayStates.test(code) || (calling && code === 'ENOENT') || lineBroke.test(error.message);
}

const awayStates = /^(08...|57P..|25P03|ECONN\w+|EPIPE|ETIMEDOUT|EHOST\w+|ENET\w+|ENOTFOUND|EAI_AGAIN)$/;
// What pg says in words only.
const lineBroke = /^Connection terminated|connection error and is not queryable/;

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
