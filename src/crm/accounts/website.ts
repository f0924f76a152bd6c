import { type Refusal, refuse } from '../../lib/refusal.ts';

/** A company's site as people write it, `www.delmas.fr` or with https; anything else a link could start is refused. */
export function readWebsite(text: string): string | Refusal {
  const address = text.trim();
  if (/^https?:\/\//i.test(address)) return address;
  const hasScheme = /^[^/?#]*:/.test(address) && !/^[^\s/:]+\.[^\s/:]+:\d{1,5}(?:[/?#]|$)/.test(address);
  return hasScheme ? refuse('invalid', { field: 'website' }) : address;
}
