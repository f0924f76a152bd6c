// Completes package-lock.json after `npm install`.
//
// npm leaves out of the lock every optional platform package that the registry does not answer for, and `npm ci` then
// refuses the lock ("Missing: ... from lock file"). This writes an entry for each of them, with the platform read
// from its name; npm never downloads an entry made for another platform. Run again, it adds nothing.
import { readFileSync, writeFileSync } from 'node:fs';

const file = process.argv[2] ?? 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));

const systems = 'aix android darwin freebsd linux netbsd openbsd openharmony sunos win32'.split(' ');
const processors = 'arm arm64 ia32 loong64 mips64el ppc64 riscv64 s390x wasm32 x64'.split(' ');

const added = [];
for (const [place, wanting] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(wanting.optionalDependencies ?? {})) {
    if (findFrom(place, name)) continue;
    const platform = platformOf(name);
    if (!platform) {
      console.error(`cannot tell the platform of ${name}, wanted by ${place || 'package.json'}`);
      process.exitCode = 1;
      continue;
    }
    const version = range.replace(/^[\^~]/, '');
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(platform.cpu ? { cpu: platform.cpu } : {}),
      ...(wanting.dev ? { dev: true } : {}),
      ...(platform.libc ? { libc: platform.libc } : {}),
      optional: true,
      os: platform.os,
    };
    added.push(`${name}@${version}`);
  }
}

const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
console.log(`${added.length} added${added.length > 0 ? `: ${added.join(' ')}` : ''}`);

/** The entry that a package at this place would load by that name: its own, or one of a folder above. */
function findFrom(place, name) {
  let folder = place;
  for (;;) {
    const found = lock.packages[`${folder ? `${folder}/` : ''}node_modules/${name}`];
    if (found || folder === '') return found;
    const above = folder.lastIndexOf('/node_modules/');
    folder = above < 0 ? '' : folder.slice(0, above);
  }
}

/** `@x/y-linux-arm64-musl` tells its system, processor and C library; null when the name tells no platform. */
function platformOf(name) {
  const words = name.split('/').at(-1).split('-');
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  if (!os && cpu !== 'wasm32') return null;
  const libc = /musl/.test(name) ? 'musl' : /gnu/.test(name) ? 'glibc' : null;
  // No system is called wasm-only: a package for WebAssembly is never wanted where a native one exists.
  return { cpu: cpu && [cpu], libc: libc && [libc], os: [os ?? 'wasm-only'] };
}
