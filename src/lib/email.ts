/** An e-mail address as people leave it in files: with their name around it, capitals, `mailto:`, several in a cell. */

/** The address alone, in lower case, or null when the text is not one address. Also the key for matching. */
export function normaliseEmail(text: string): string | null {
  if (text.length > 400) return null;
  const trimmed = text.replace(/[\u200b\ufeff]/g, '').trim();
  const inside = /<([^<>]+)>\s*$/.exec(trimmed)?.[1] ?? trimmed;
  const address = inside
    .replace(/^mailto:/i, '')
    .replace(/[.,;]+$/, '')
    .trim()
    .toLowerCase();
  return isEmail(address) ? address : null;
}

/** The addresses of a cell, each once, in order. */
export function emailsIn(cell: string): string[] {
  const found = cell.slice(0, 5000).match(/[^\s<>()[\],;:|/"'«»]+@[^\s<>()[\],;:|/"'«»]+/g) ?? [];
  return [...new Set(found.map(normaliseEmail).filter((address) => address !== null))];
}

/** What follows the @: tells colleagues of one company apart from strangers. */
export function emailDomain(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** One @, at most 64 characters before it, a dotted domain after it; accents allowed in the domain, as .fr allows them. */
function isEmail(address: string): boolean {
  const [local = '', domain = '', ...more] = address.split('@');
  if (more.length > 0 || address.length > 254 || local.length > 64) return false;
  if (!/^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u.test(local)) return false;
  return /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+(?:[\p{L}]{2,63}|xn--[a-z0-9-]{2,59})$/u.test(
    domain,
  );
}
