import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run-command.mjs';

const stamp = join(root, 'dist', '.sources');

/** What a build is made from. Tests are not part of it. */
const built = ['src', 'scripts/build.mjs', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];

/** Whether dist/ was built from these very sources. */
export function buildIsFresh() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOfSources();
}

/** Marks dist/ as built from the sources whose hash was taken before building. */
export function markBuilt(hash) {
  writeFileSync(stamp, hash);
}

export function hashOfSources() {
  const hash = createHash('sha256');
  for (const path of built) if (existsSync(join(root, path))) add(hash, path);
  return hash.digest('hex');
}

function add(hash, path) {
  const full = join(root, path);
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) add(hash, `${path}/${name}`);
  } else if (!/\.test\.tsx?$|^src\/testing\//.test(path)) {
    hash.update(`${path}\0`).update(readFileSync(full)).update('\0');
  }
}
