import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../lib/web/queries.ts';
import { sentenceOf } from '../../lib/web/sentence.ts';
import { Callout } from '../../lib/web/ui/Callout.tsx';
import { CopyField } from '../../lib/web/ui/CopyField.tsx';
import { Dialog } from '../../lib/web/ui/Dialog.tsx';
import { SkeletonRows } from '../../lib/web/ui/Skeleton.tsx';
import { makePasswordResetLink } from './sign-in.contract.ts';
import type { User } from './user.contract.ts';

/** A link for a new password, to hand over where no mail is set up; made when this opens, shown only now. */
export function ResetLink({ person, onClose }: { person: User; onClose: () => void }) {
  const { t } = useTranslation('people');
  const { t: ui } = useTranslation('ui');
  const make = useWrite(makePasswordResetLink);
  const asked = useRef(false);
  const { mutate } = make;
  useEffect(() => {
    // Once: each link made ends the one before.
    if (!asked.current) mutate({ params: { id: person.id } });
    asked.current = true;
  }, [mutate, person.id]);
  const { name } = person;
  return (
    <Dialog
      className="narrow"
      title={t('person.resetTitle', { name })}
      subtitle={t('person.resetText')}
      onClose={onClose}
    >
      <div className="in-b form">
        {make.isPending && <SkeletonRows rows={1} label={ui('loading')} />}
        {make.isError && <Callout tone="late">{sentenceOf(make.error, ui)}</Callout>}
        {make.data?.mailed && <Callout>{t('person.resetMailed')}</Callout>}
        {make.data?.link && (
          <CopyField label={t('invite.linkFor', { address: person.email })} text={make.data.link} />
        )}
      </div>
    </Dialog>
  );
}
