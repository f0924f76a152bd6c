import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../lib/call.ts';
import { useWrite } from '../../lib/web/queries.ts';
import { say } from '../../lib/web/toasts.ts';
import { type Contact, updateContact } from './contact.contract.ts';

export type ContactPatch = Omit<CallInput<typeof updateContact>['body'], 'version'>;

/** Changes of a contact: saved at once with the version that was read, and taken back for ten seconds. */
export function useContactEdits(contact: Contact) {
  const { t } = useTranslation('contact');
  const write = useWrite(updateContact, { touches: ['account', 'opportunity'] });
  return async (patch: ContactPatch, field: string, version = contact.version) => {
    const params = { id: contact.id };
    const saved = await write.mutateAsync({ params, body: { ...patch, version } });
    const emptied = Object.values(patch).every((value) => value === null);
    say({
      text: t(emptied ? 'emptied' : 'saved', { field, name: contact.name || t('nameless') }),
      shape: 'won',
      undo: () => write.mutateAsync({ params, body: { ...before(contact, patch), version: saved.version } }),
    });
  };
}

/** The values that a patch replaces. */
function before(contact: Contact, patch: ContactPatch): ContactPatch {
  return Object.fromEntries(Object.keys(patch).map((field) => [field, contact[field as keyof ContactPatch]]));
}
