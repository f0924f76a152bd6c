import type { Role } from '../../crm/users/permissions.ts';

/** Who works at the demonstration company: an owner who also sells, three sellers, a caller, a manager. */
export const personKeys = ['claire', 'karim', 'julien', 'marion', 'nadege', 'helene'] as const;
export type PersonKey = (typeof personKeys)[number];

export interface DemoPerson {
  readonly key: PersonKey;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

/** The seat of the visitor, who opens the demonstration under their own name. */
export const visitorSeat: PersonKey = 'claire';

// A domain that can never receive mail (RFC 2606).
const domain = 'atelier-morvan.example';

export const demoTeam: readonly DemoPerson[] = [
  person('claire', 'Claire Morvan', 'admin'),
  person('karim', 'Karim Haddad', 'sales'),
  person('julien', 'Julien Lemoine', 'sales'),
  person('marion', 'Marion Tessier', 'sales'),
  person('nadege', 'Nadège Poirier', 'caller'),
  person('helene', 'Hélène Vasseur', 'manager'),
];

export function demoPerson(key: PersonKey): DemoPerson {
  const found = demoTeam.find((one) => one.key === key);
  if (!found) throw new Error(`nobody called ${key} in the demonstration`);
  return found;
}

function person(key: PersonKey, name: string, role: Role): DemoPerson {
  const [given = '', family = ''] = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(' ');
  return { key, name, email: `${given}.${family}@${domain}`, role };
}
