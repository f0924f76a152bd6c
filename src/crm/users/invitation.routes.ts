import { isRefusal, type Refusal, refuse } from '../../lib/refusal.ts';
import { findPerson } from '../../lib/server/auth-people.ts';
import { once } from '../../lib/server/idempotency.ts';
import { publicRoute, type Route, route, signedInRoute } from '../../lib/server/mount.ts';
import { inScope } from '../../lib/server/scope.ts';
import type { Invitation } from './invitation.contract.ts';
import * as contract from './invitation.contract.ts';
import {
  acceptInvitation,
  invite,
  noteMailed,
  readInvitation,
  waitingInvitations,
  withdrawInvitation,
} from './invitation.store.ts';
import type { WaitingInvitation } from './invitation.ts';
import { links } from './links.ts';
import { deliver, invitationMail } from './mail.store.ts';
import { organizationName, readOrganization } from './organization.store.ts';
import { enter, tryPassword, type UserRouteParts, waitFirst } from './session.routes.ts';
import { readSelf } from './user.store.ts';
import { shownInvitation } from './user.view.ts';

interface Made {
  readonly invitation: WaitingInvitation;
  readonly token: string;
  readonly organization: string;
  readonly inviter: string;
}

/** Invitations by link: mailed, or copied by hand where no mail is set up. */
export function invitationRoutes(parts: UserRouteParts): Route[] {
  const { database, mail, publicUrl } = parts;
  const db = database.kysely;
  return [
    signedInRoute(contract.inviteUser, async ({ principal, now, request }, { body }) => {
      const made: Made[] = [];
      // What is remembered for a repeated request holds no link: a repeat is answered without it.
      const answer = await inScope(db, principal, now, (scope) =>
        once(scope, contract.inviteUser, request, async () => {
          const invited = await invite(scope, body);
          if (isRefusal(invited)) return invited;
          const { name: organization } = await readOrganization(scope);
          const { name: inviter } = await readSelf(scope);
          made.push({ ...invited, organization, inviter });
          return shownInvitation(invited.invitation);
        }),
      );
      const [fresh] = made;
      if (!fresh) return answer as Invitation | Refusal;
      const { invitation, token, organization, inviter } = fresh;
      const { email: to, expiresAt } = invitation;
      const { language, timeZone } = principal;
      const facts = { organization, inviter, language, timeZone, publicUrl };
      const mailed = await deliver(mail, invitationMail({ to, token, expiresAt }, facts), request.log);
      if (mailed) await noteMailed(db, invitation, token);
      return shownInvitation({ ...invitation, mailed }, links.invitation(publicUrl, token));
    }),

    route(contract.listInvitations, async (scope) => ({
      items: (await waitingInvitations(scope)).map((invitation) => shownInvitation(invitation)),
    })),

    route(contract.withdrawInvitation, (scope, { params }) => withdrawInvitation(scope, params.id)),

    publicRoute(contract.readInvitation, async ({ now }, { body }) => {
      const invitation = await readInvitation(db, body.token, now);
      if (!invitation) return refuse('link_expired');
      const { organizationId, email, role } = invitation;
      const known = (await findPerson(db, email)) !== null;
      return { organization: await organizationName(db, organizationId), email, role, known };
    }),

    publicRoute(contract.acceptInvitation, async (context, { body }) => {
      const invitation = await readInvitation(db, body.token, context.now);
      if (!invitation) return refuse('link_expired');
      const tried = await tryPassword(parts, context, invitation.email);
      if (tried.wait > 0) return waitFirst(context, tried);
      const accepted = await acceptInvitation(parts, { ...body, now: context.now });
      if (isRefusal(accepted) && accepted.code === 'wrong_credentials') return accepted;
      await tried.succeeded();
      return isRefusal(accepted) ? accepted : enter(parts, context, { ...accepted, email: invitation.email });
    }),
  ];
}
