import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmCommand, root, runCommand } from './run-command.mjs';
import { giveUp, say, withProgress } from './terminal.mjs';

/** Ends with a sentence when this Node is too old (package.json "engines"). */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24;
  if (fits) return;
  giveUp(
    say(
      `Jalon a besoin de Node 20.19, 22.13, 24 ou plus récent\u202f; celui-ci est le ${version}. https://nodejs.org/fr`,
      `Jalon needs Node 20.19, 22.13, 24 or newer; this one is ${version}. https://nodejs.org`,
    ),
  );
}

/** Installs what package-lock.json asks for and node_modules lacks. `tools` also wants what only building needs. */
export async function installDependencies({ tools = true } = {}) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const stamp = join(root, 'node_modules', '.jalon-lock');
  const hash = createHash('sha256').update(lock).digest('hex');
  if (read(stamp) === hash) return;
  const packages = JSON.parse(lock).packages;
  if (!installedAs(packages, tools)) await install();
  else if (!installedAs(packages, true)) return;
  writeFileSync(stamp, hash);
}

/** Whether npm's own record of node_modules has every package of the lock in the version asked for. */
function installedAs(packages, tools) {
  const record = read(join(root, 'node_modules', '.package-lock.json'));
  if (record === null) return false;
  const installed = JSON.parse(record).packages;
  return Object.entries(packages).every(([path, wanted]) => {
    if (path === '' || wanted.optional || wanted.devOptional || wanted.peer || (wanted.dev && !tools))
      return true;
    return installed[path]?.version === wanted.version;
  });
}

async function install() {
  const [program, ...args] = npmCommand();
  const flags = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts'];
  const { code, output } = await withProgress(
    say(
      'Installation des dépendances (une fois, une minute environ)…',
      'Installing dependencies (once, about a minute)…',
    ),
    // Development packages too, whatever NODE_ENV says: Jalon is built here.
    () => runCommand(program, [...args, ...flags, '--include=dev'], { env: { NODE_ENV: '' } }),
  );
  if (code === 0) return;
  giveUp(`${output.trim()}\n\n${say('npm ci a échoué.', 'npm ci failed.')}`);
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
