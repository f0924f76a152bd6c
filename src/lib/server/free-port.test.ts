import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { assertPortFree, freePort } from './free-port.ts';

describe('the port of the web server', () => {
  it('is refused with a sentence when another program has it, and accepted when it is free', async () => {
    const port = await freePort();
    await assertPortFree('127.0.0.1', port);
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    const refused = await assertPortFree('127.0.0.1', port).catch((problem) => problem);
    expect(refused).toMatchObject({ code: 'port_taken', exitCode: 76 });
    expect(refused.sentence('fr')).toContain(String(port));
    other.close();
  });

  it('is refused on an address that is not this machine’s', async () => {
    await expect(assertPortFree('192.0.2.1', 3000)).rejects.toMatchObject({
      code: 'host_unknown',
      exitCode: 64,
    });
  });
});
