import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Callout } from '../../lib/web/ui/Callout.tsx';
import { CopyField } from '../../lib/web/ui/CopyField.tsx';
import { Dialog } from '../../lib/web/ui/Dialog.tsx';
import type { Invited } from './useInvites.tsx';

/** The links of invitations just made: without mail they are handed over by whoever invites, and shown only now. */
export function InvitationLinks({ invited, onClose }: { invited: readonly Invited[]; onClose: () => void }) {
  const { t } = useTranslation('people');
  const first = useRef<HTMLInputElement>(null);
  const toCopy = invited.find(({ link }) => link)?.address;
  return (
    <Dialog
      title={t('invite.linksTitle')}
      subtitle={t('invite.linksText')}
      onClose={onClose}
      initialFocus={first}
      footer={
        <>
          <span className="sp" />
          <Button look="primary" onClick={onClose}>
            {t('invite.done')}
          </Button>
        </>
      }
    >
      <div className="in-b form">
        {invited.map(({ address, link, refused }) =>
          refused ? (
            <Callout key={address} tone="late">
              {t('invite.refused', { address, why: refused })}
            </Callout>
          ) : link ? (
            <CopyField
              key={address}
              ref={address === toCopy ? first : undefined}
              label={t('invite.linkFor', { address })}
              text={link}
            />
          ) : (
            <Callout key={address}>{t('invite.mailed', { address })}</Callout>
          ),
        )}
      </div>
    </Dialog>
  );
}
