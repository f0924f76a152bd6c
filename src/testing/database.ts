import { inject } from 'vitest';

/** A real PostgreSQL database for tests. */
export interface TestDatabase {
  /** The working role: owns nothing, under row level security. */
  readonly appUrl: string;
  readonly ownerUrl: string;
  /** The superuser: sees everything, for looking behind the curtain. */
  readonly adminUrl: string;
  readonly appRole: string;
}

let mine: Promise<TestDatabase> | undefined;

/** This test file's own migrated database: nothing of another file is in it. Asked again, the same one is given. */
export function testDatabase(): Promise<TestDatabase> {
  mine ??= freshDatabase();
  return mine;
}

/** Another migrated database, for a test that must be alone (about 50 ms). */
export function freshDatabase(): Promise<TestDatabase> {
  return ask('/migrated');
}

/** A database with roles and extensions but no migration applied. */
export function emptyDatabase(): Promise<TestDatabase> {
  return ask('/empty');
}

async function ask(path: string): Promise<TestDatabase> {
  const answer = await fetch(inject('databaseOffice') + path, { method: 'POST' });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`No database for this test:\n${text}`);
  return JSON.parse(text) as TestDatabase;
}
