import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Postman, startPostman } from '../../testing/postman.ts';
import { openMail } from './mail.ts';

let postman: Postman;
const publicUrl = 'https://crm.example';

beforeAll(async () => {
  postman = await startPostman();
});
afterAll(() => postman.stop());

describe('Jalon’s own mail', () => {
  it('is not there until a mail server is set', () => {
    expect(openMail({ smtpUrl: null, from: null, publicUrl })).toBeNull();
  });

  it('arrives with its accents, its narrow spaces and its long link whole', async () => {
    const mail = openMail({ smtpUrl: postman.url, from: 'Jalon <jalon@crm.example>', publicUrl });
    const text = `Voilà : « bonjour » à 12 h\nhttps://crm.example/reset?token=${'x'.repeat(200)}\n`;
    await mail?.send({ to: 'julie@morvan.example', subject: 'Été à Besançon', text });
    mail?.close();
    expect(await postman.received('julie@morvan.example')).toEqual({
      to: ['julie@morvan.example'],
      from: 'jalon@crm.example',
      subject: 'Été à Besançon',
      text,
    });
  });

  it('carries no line that a name slipped into its head', async () => {
    const mail = openMail({ smtpUrl: postman.url, from: null, publicUrl });
    const subject = 'Bonjour\r\nBcc: everybody@example.com';
    await mail?.send({ to: 'karim@morvan.example', subject, text: 'x' });
    mail?.close();
    const received = await postman.received('karim@morvan.example');
    expect(received.to).toEqual(['karim@morvan.example']);
    expect(received.from).toBe('jalon@crm.example');
    expect(postman.mails.some(({ to }) => to.includes('everybody@example.com'))).toBe(false);
  });

  it('that no server takes is an error, not silence', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const mail = openMail({ smtpUrl: `smtp://127.0.0.1:${port}`, from: null, publicUrl });
    await expect(mail?.send({ to: 'a@b.example', subject: 'x', text: 'x' })).rejects.toThrow(/ECONNREFUSED/);
    mail?.close();
  });
});
