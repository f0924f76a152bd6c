import { createServer } from 'node:net';
import { StartProblem } from './start-problem.ts';

/** Throws `port_taken` before anything is made when the web server could not listen there. */
export async function assertPortFree(host: string, port: number): Promise<void> {
  try {
    await tryPort(host, port);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EADDRINUSE') throw new StartProblem('port_taken', { port }, { cause: error });
    if (code === 'EACCES') throw new StartProblem('port_reserved', { port }, { cause: error });
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new StartProblem('host_unknown', { host }, { cause: error });
    }
    throw error;
  }
}

/** A port of this machine that nobody listens on now. */
export function freePort(host = '127.0.0.1'): Promise<number> {
  return tryPort(host, 0);
}

function tryPort(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, host, () => {
      const place = probe.address();
      const taken = typeof place === 'object' && place ? place.port : port;
      probe.close(() => resolve(taken));
    });
  });
}
