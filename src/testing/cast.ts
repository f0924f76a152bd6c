import { createOrganization } from '../crm/users/founding.store.ts';
import { addMember } from '../crm/users/member.store.ts';
import type { Role } from '../crm/users/permissions.ts';
import { isRefusal } from '../lib/refusal.ts';
import type { Auth } from '../lib/server/auth.ts';
import { addPerson } from '../lib/server/auth-people.ts';
import type { Database } from '../lib/server/database.ts';
import { inScope, type Scope } from '../lib/server/scope.ts';
import { system } from '../lib/server/system.ts';

/** Somebody of the cast. Everybody has the same password: hashing it once is enough. */
export interface CastPerson {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly userId: string;
  readonly authUserId: string;
  readonly organizationId: string;
}

export const castPassword = 'un rabot, une varlope, un trusquin';

/** The people of Atelier Morvan, and Marc who runs another company and is to see nothing of it. */
export interface Cast {
  readonly organizationId: string;
  readonly claire: CastPerson;
  readonly karim: CastPerson;
  readonly julie: CastPerson;
  readonly julien: CastPerson;
  readonly nadege: CastPerson;
  readonly lea: CastPerson;
  readonly helene: CastPerson;
  /** Menuiserie Lenoir, another organization. */
  readonly otherOrganizationId: string;
  readonly marc: CastPerson;
}

/** Makes the cast through the stores that set-up and invitations use. */
export async function makeCast({
  database,
  auth,
  now,
  afterCreate = async () => {},
}: {
  database: Database;
  auth: Auth;
  now: Date;
  afterCreate?: (scope: Scope) => Promise<void>;
}): Promise<Cast> {
  const passwordHash = await auth.hashPassword(castPassword);
  const db = database.kysely;

  async function found(name: string, adminName: string, email: string): Promise<CastPerson> {
    const admin = { name: adminName, email, passwordHash };
    const founded = await createOrganization(db, { name, language: 'fr', admin, now, afterCreate });
    if (isRefusal(founded)) throw new Error(`the cast cannot found ${name}: ${founded.code}`);
    return { name: adminName, email, role: 'admin', ...founded };
  }

  const claire = await found('Atelier Morvan', 'Claire Morvan', 'claire@morvan.example');
  const { organizationId } = claire;
  const clock = { language: 'fr', timeZone: 'Europe/Paris', currency: 'EUR' } as const;
  const atMorvan = system('command_line', { organizationId, userId: claire.userId, ...clock });

  const join = (name: string, email: string, role: Role): Promise<CastPerson> =>
    inScope(db, atMorvan, now, async (scope) => {
      const authUserId = await addPerson(scope.db, { name, email, passwordHash, now });
      const accessEndsAt = role === 'advisor' ? new Date(now.getTime() + 90 * 86_400_000) : null;
      const standing = { role, language: 'fr' as const, teamIds: [], accessEndsAt };
      const { id } = await addMember(scope, { authUserId, name, email, ...standing });
      return { name, email, role, userId: id, authUserId, organizationId };
    });

  const karim = await join('Karim Haddad', 'karim@morvan.example', 'manager');
  const julie = await join('Julie Perrin', 'julie@morvan.example', 'sales');
  const julien = await join('Julien Roche', 'julien@morvan.example', 'sales');
  const nadege = await join('Nadège Colin', 'nadege@morvan.example', 'sales_admin');
  const lea = await join('Léa Fabre', 'lea@morvan.example', 'caller');
  const helene = await join('Hélène Vidal', 'helene@conseil.example', 'advisor');
  const marc = await found('Menuiserie Lenoir', 'Marc Lenoir', 'marc@lenoir.example');
  const otherOrganizationId = marc.organizationId;
  return { organizationId, claire, karim, julie, julien, nadege, lea, helene, otherOrganizationId, marc };
}
