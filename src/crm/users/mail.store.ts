import type { Mail, MailMessage } from '../../lib/server/mail.ts';
import { dayIn } from '../../lib/time-zones.ts';
import { createWords, type Language } from '../../lib/words.ts';
import { links } from './links.ts';
import { resetMinutes } from './password-reset.store.ts';
import { user as english } from './user.words.en.ts';
import { user as french } from './user.words.fr.ts';

const speakers = { fr: createWords('fr', { user: french }), en: createWords('en', { user: english }) };

/** The mail that carries an invitation. */
export function invitationMail(
  { to, token, expiresAt }: { to: string; token: string; expiresAt: Date },
  {
    organization,
    inviter,
    language,
    timeZone,
    publicUrl,
  }: { organization: string; inviter: string; language: Language; timeZone: string; publicUrl: string },
): MailMessage {
  const t = speakers[language].getFixedT(language, 'user');
  const until = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${dayIn(expiresAt, timeZone)}T00:00:00Z`),
  );
  const facts = { organization, inviter, until, link: links.invitation(publicUrl, token) };
  return { to, subject: t('mail.invitationSubject', facts), text: t('mail.invitation', facts) };
}

/** The mail that carries a reset link. */
export function resetMail(
  { to, token }: { to: string; token: string },
  { language, publicUrl }: { language: Language; publicUrl: string },
): MailMessage {
  const t = speakers[language].getFixedT(language, 'user');
  const facts = { minutes: resetMinutes, link: links.reset(publicUrl, token) };
  return { to, subject: t('mail.resetSubject'), text: t('mail.reset', facts) };
}

/** Sends, and answers whether the mail server took it; false where no mail is set up. Trouble is told, not thrown. */
export async function deliver(
  mail: Mail | null,
  message: MailMessage,
  log: { error(trouble: unknown, message: string): void },
): Promise<boolean> {
  if (!mail) return false;
  try {
    await mail.send(message);
    return true;
  } catch (trouble) {
    log.error(trouble, 'mail not sent');
    return false;
  }
}
