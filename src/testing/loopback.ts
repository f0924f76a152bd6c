import { Agent, request } from 'node:http';

/** An answer over real HTTP; status 0 when the connection broke before it was whole. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the origin: `/api/v1/opportunities`. */
  readonly path: string;
  /** A value for JSON, or the bytes of a file. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Gives up after so many ms: the answer is then of status 0. */
  readonly patience?: number;
}

export interface Loopback {
  send(asked: Asked): Promise<Reply>;
  close(): void;
}

/** A program that speaks to the server over kept connections with an API key. */
export function loopback(url: string, key: string, { sockets = 1 }: { sockets?: number } = {}): Loopback {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets });
  const { hostname, port } = new URL(url);
  return {
    send: ({ method = 'GET', path, body, headers = {}, patience = 60_000 }) =>
      new Promise((resolve) => {
        const nothing: Reply = { status: 0, body: undefined, headers: {} };
        const file = Buffer.isBuffer(body);
        const payload = body === undefined ? null : file ? body : JSON.stringify(body);
        const sent = request(
          {
            agent,
            hostname,
            port,
            method,
            path,
            timeout: patience,
            headers: {
              authorization: `Bearer ${key}`,
              ...(payload === null
                ? {}
                : {
                    'content-type': file ? 'application/octet-stream' : 'application/json',
                    'content-length': Buffer.byteLength(payload),
                  }),
              ...headers,
            },
          },
          (answer) => {
            const pieces: Buffer[] = [];
            answer.on('data', (piece: Buffer) => pieces.push(piece));
            answer.on('error', () => resolve(nothing));
            answer.on('close', () => resolve(nothing));
            answer.on('end', () => {
              const text = Buffer.concat(pieces).toString('utf8');
              resolve({
                status: answer.statusCode ?? 0,
                body: text === '' ? undefined : read(text),
                headers: answer.headers,
              });
            });
          },
        );
        sent.on('timeout', () => sent.destroy());
        sent.on('error', () => resolve(nothing));
        sent.end(payload ?? undefined);
      }),
    close: () => agent.destroy(),
  };
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
