import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../lib/refusal.ts';
import {
  type Contact,
  type ContactDraft,
  contactKeys,
  contactName,
  editContact,
  newContact,
  sortKey,
} from './contact.ts';

function contact(draft: ContactDraft): Contact {
  const made = newContact(draft);
  if (isRefusal(made)) throw new Error(made.code);
  return made;
}

describe('a contact', () => {
  it('needs a given or a family name', () => {
    expect(newContact({ jobTitle: 'gérant' })).toMatchObject({ code: 'invalid', field: 'familyName' });
    expect(contactName(contact({ givenName: 'Sophie' }))).toBe('Sophie');
    const sophie = contact({ givenName: 'Sophie' });
    expect(editContact(sophie, { givenName: '' })).toMatchObject({ field: 'familyName' });
  });

  it('is sorted by family name, accents and capitals aside', () => {
    expect(sortKey(contact({ givenName: 'Éric', familyName: 'LÉGER' }))).toBe('leger eric');
  });

  it('keeps several phones and e-mails, each in one spelling', () => {
    const phones = [
      { number: '06 12 34 56 78', label: 'portable' },
      { number: '01.44.55.66.77', label: 'bureau' },
    ];
    const emails = [{ address: 'Sophie@Delmas.fr', label: '' }];
    expect(contact({ familyName: 'Arnoux', phones, emails })).toMatchObject({
      phones: [{ number: '+33612345678' }, { number: '+33144556677' }],
      emails: [{ address: 'sophie@delmas.fr' }],
    });
  });

  it('is the same person in one company whatever the order of the names', () => {
    const accountId = '00000000-0000-7000-8000-000000000001';
    const one = contactKeys(contact({ accountId, givenName: 'Sophie', familyName: 'Arnoux' }));
    const other = contactKeys(contact({ accountId, givenName: 'ARNOUX', familyName: 'Sophie' }));
    expect(one).toEqual(other);
    expect(one).toHaveLength(1);
    expect(contactKeys(contact({ familyName: 'Arnoux' }))).toEqual([]);
  });
});
