/** A person in a company, or on their own: what they are called and what part they play in the decision (domain 1.1). */
export const contactRoles = [
  'decision_maker',
  'influencer',
  'buyer',
  'user',
  'accountant',
  'gatekeeper',
] as const;
export type ContactRole = (typeof contactRoles)[number];

/** « Sophie Arnoux »; either part may be missing. */
export function contactName({
  givenName,
  familyName,
}: {
  givenName: string | null;
  familyName: string | null;
}): string {
  return [givenName, familyName].filter(Boolean).join(' ');
}
