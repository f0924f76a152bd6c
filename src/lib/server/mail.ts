import { createTransport } from 'nodemailer';

export interface MailMessage {
  readonly to: string;
  readonly subject: string;
  /** Plain text: a link that people can read before they follow it. */
  readonly text: string;
}

/** Jalon's own mail: invitations and resets. */
export interface Mail {
  /** Resolves once the mail server has taken the message; rejects when it has not. */
  send(message: MailMessage): Promise<void>;
  close(): void;
}

/**
 * Opens mail through SMTP_URL (`smtp://` with STARTTLS or `smtps://`); null when none is set. A password is never sent
 * over an open line, except to this machine itself.
 * @param from MAIL_FROM, else the SMTP user when it is an address, else jalon@ the public host
 */
export function openMail({
  smtpUrl,
  from,
  publicUrl,
}: {
  smtpUrl: string | null;
  from: string | null;
  publicUrl: string;
}): Mail | null {
  if (!smtpUrl) return null;
  const url = new URL(smtpUrl);
  const user = decodeURIComponent(url.username);
  const secure = url.protocol === 'smtps:';
  const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  const transport = createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port ? Number(url.port) : secure ? 465 : 587,
    secure,
    requireTLS: !secure && user !== '' && !loopback,
    ignoreTLS: !secure && loopback,
    ...(user === '' ? {} : { auth: { user, pass: decodeURIComponent(url.password) } }),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const sender = from ?? (user.includes('@') ? user : `jalon@${new URL(publicUrl).hostname}`);
  return {
    async send({ to, subject, text }) {
      await transport.sendMail({ from: sender, to: { name: '', address: to }, subject, text });
    },
    close: () => transport.close(),
  };
}
