import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What cookies are signed with: made once and kept in the data folder, readable by its owner only. Two that start at
 * once get the same.
 */
export function secretIn(dataFolder: string): string {
  const file = join(dataFolder, 'secret');
  const known = read(file);
  if (known !== null) return known;
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const fresh = join(dataFolder, `secret.${process.pid}`);
  writeFileSync(fresh, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600 });
  chmodSync(fresh, 0o600);
  try {
    // A link appears whole or not at all, and does not replace one that came first.
    linkSync(fresh, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
  return read(file) ?? secretIn(dataFolder);
}

function read(file: string): string | null {
  try {
    const text = readFileSync(file, 'utf8').trim();
    if (text.length >= 32) return text;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  throw new Error(
    `${file} does not hold a secret of 32 characters or more; remove it and everybody signs in again`,
  );
}
