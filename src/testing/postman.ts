import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived, its text decoded. */
export interface ReceivedMail {
  readonly to: string[];
  readonly from: string;
  readonly subject: string;
  readonly text: string;
}

/** A real mail server on this machine. */
export interface Postman {
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  /** The next mail to an address, waited for at most five seconds. */
  received(to: string): Promise<ReceivedMail>;
  /** From now on every mail is refused. */
  refuseMail(): void;
  stop(): Promise<void>;
}

export async function startPostman(): Promise<Postman> {
  const mails: ReceivedMail[] = [];
  let refusing = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_address, _session, done) => done(refusing ? new Error('no mail today') : null),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { rcptTo, mailFrom } = session.envelope;
        mails.push({
          to: rcptTo.map(({ address }) => address),
          from: mailFrom ? mailFrom.address : '',
          ...read(Buffer.concat(chunks).toString('latin1')),
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    async received(to) {
      for (let tries = 0; tries < 500; tries++) {
        const mail = mails.find((one) => one.to.includes(to));
        if (mail) return mail;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      throw new Error(`no mail to ${to}`);
    },
    refuseMail: () => {
      refusing = true;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Subject and text of a simple message: what nodemailer writes for plain text. */
function read(raw: string): { subject: string; text: string } {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const unfolded = head.replace(/\r\n[ \t]+/g, ' ');
  const header = (name: string) => unfolded.match(new RegExp(`^${name}: (.*)$`, 'im'))?.[1] ?? '';
  const body = rest.join('\r\n\r\n').replace(/\r\n/g, '\n');
  const encoding = header('Content-Transfer-Encoding').toLowerCase();
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString('utf8')
      : encoding === 'quoted-printable'
        ? quotedPrintable(body)
        : body;
  return { subject: words(header('Subject')), text };
}

function quotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** RFC 2047 encoded words. */
function words(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?(b|q)\?([^?]*)\?=/gi, (_, how: string, what: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(what, 'base64').toString('utf8')
        : quotedPrintable(what.replace(/_/g, ' ')),
    );
}
