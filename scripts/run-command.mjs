import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the package. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Runs a program and answers `{ code, output }`; it never throws. `show` lets its output through, else it is kept.
 * `limit` is a time in ms after which it is ended, and what it started with it.
 */
export function runCommand(program, args, { show = false, limit, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      detached: process.platform !== 'win32' && limit !== undefined,
    });
    let output = '';
    const collect = (piece) => {
      output += piece;
    };
    child.stdout?.setEncoding('utf8').on('data', collect);
    child.stderr?.setEncoding('utf8').on('data', collect);
    const timer = limit && setTimeout(() => endGroup(child), limit);
    const finish = (code) => {
      clearTimeout(timer);
      resolve({ code, output });
    };
    child.once('error', (error) => {
      collect(error.message);
      finish(-1);
    });
    child.once('close', (code) => finish(code ?? -1));
  });
}

/** npm itself, the one that runs us where there is one. */
export function npmCommand() {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return [process.execPath, cli];
  return process.platform === 'win32' ? ['cmd.exe', '/c', 'npm'] : ['npm'];
}

/** A program that ships in node_modules, by the path of its JavaScript. */
export function packageProgram(path) {
  return [process.execPath, join(root, 'node_modules', path)];
}

function endGroup(child) {
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {}
}
