#!/usr/bin/env node
// The `jalon` command: `npx jalon setup`, `npx jalon import FILE`... Installs and builds first where needed.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkNode, installDependencies } from './dependencies.mjs';
import { root } from './run-command.mjs';
import { buildIsFresh } from './sources.mjs';

checkNode();
const fresh = buildIsFresh();
await installDependencies({ tools: !fresh });
if (!fresh) await (await import('./build.mjs')).buildIfStale();
process.env.NODE_ENV ??= 'production';
await import(pathToFileURL(join(root, 'dist', 'server', 'cli.js')).href);
