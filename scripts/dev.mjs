// `npm run dev`: the server, started again at each change, and the web client with live reload on port 5173.
import { spawn } from 'node:child_process';
import { checkNode, installDependencies } from './dependencies.mjs';
import { packageProgram, root } from './run-command.mjs';

checkNode();
await installDependencies();
const [node, tsx] = packageProgram('tsx/dist/cli.mjs');
const [, vite] = packageProgram('vite/bin/vite.js');
const children = [
  [tsx, 'watch', '--clear-screen=false', 'src/app/main.ts', ...process.argv.slice(2)],
  [vite, '--clearScreen', 'false'],
].map((args) => spawn(node, args, { cwd: root, stdio: 'inherit', env: { ...process.env, JALON_DEV: '1' } }));
const stop = (signal) => {
  for (const child of children) child.kill(signal);
};
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(signal));
for (const child of children) {
  child.once('exit', (code) => {
    process.exitCode ??= code ?? 0;
    stop('SIGTERM');
  });
}
