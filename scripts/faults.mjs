// `npm run faults`: kill -9, full disk, cut database. Arguments go to faults/run.ts.
import { spawn } from 'node:child_process';
import { buildIfStale } from './build.mjs';
import { checkNode, installDependencies } from './dependencies.mjs';
import { packageProgram, root } from './run-command.mjs';

checkNode();
await installDependencies();
await buildIfStale();
const [node, tsx] = packageProgram('tsx/dist/cli.mjs');
const child = spawn(node, [tsx, 'faults/run.ts', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.once('exit', (code) => process.exit(code ?? 1));
