import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { secretIn } from './secret.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jalon-secret-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('the secret is made once and kept, for its owner only', () => {
  const secret = secretIn(join(folder, 'data'));
  expect(secret).toMatch(/^[\w-]{64}$/);
  expect(secretIn(join(folder, 'data'))).toBe(secret);
  expect(readdirSync(join(folder, 'data'))).toEqual(['secret']);
  expect(statSync(join(folder, 'data', 'secret')).mode & 0o777).toBe(0o600);
});

it('a secret that somebody put there is kept; one too short to be one is refused', () => {
  writeFileSync(join(folder, 'secret'), `${'k'.repeat(40)}\n`);
  expect(secretIn(folder)).toBe('k'.repeat(40));
  writeFileSync(join(folder, 'secret'), 'short');
  expect(() => secretIn(folder)).toThrow('does not hold a secret');
});
