import { connect, createServer, type Server, type Socket } from 'node:net';

/** A line between the server and PostgreSQL that can be cut. */
export interface Cable {
  readonly port: number;
  /** `silent`: nothing arrives and nothing is refused, as when a switch dies. `refused`: connections break, none is taken. */
  cut(how: 'silent' | 'refused'): void;
  mend(): void;
  close(): void;
}

/** A TCP port that leads to PostgreSQL's unix socket. */
export async function layCable(socket: string): Promise<Cable> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let state: 'whole' | 'silent' | 'refused' = 'whole';
  const server: Server = createServer((from) => {
    if (state === 'refused') return from.destroy();
    const to = connect(socket);
    const pair = [from, to] as const;
    pairs.add(pair);
    pass(from, to);
    pass(to, from);
    from.once('close', () => pairs.delete(pair));
    return undefined;
  });
  const pass = (from: Socket, to: Socket) => {
    // What is sent into a silent line is lost: that connection never comes back to life.
    from.on('data', (piece) => {
      if (state === 'whole') to.write(piece);
    });
    from.on('error', () => to.destroy());
    from.on('close', () => to.destroy());
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const breakAll = () => {
    for (const pair of pairs) for (const end of pair) end.destroy();
  };
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    cut(how) {
      state = how;
      if (how === 'refused') breakAll();
    },
    mend() {
      state = 'whole';
    },
    close() {
      breakAll();
      server.close();
    },
  };
}
