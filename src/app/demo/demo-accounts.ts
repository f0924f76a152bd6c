import type { ContactRole } from '../../crm/contacts/contact.ts';
import type { DemoAccount, DemoContact } from './demo-act.ts';
import type { Chance } from './demo-chance.ts';
import type { CompanySketch, PersonSketch } from './demo-companies.ts';
import { domainOf, type Identities, mailOf, siretOf } from './demo-identity.ts';
import { type DemoName, somebody } from './demo-people.ts';
import { sectorNaf, streets, towns } from './demo-sectors.ts';
import type { PersonKey } from './demo-team.ts';
import { knownContact } from './open-companies.ts';
import type { StoryWords } from './story-words.ts';

export interface Dressing {
  readonly chance: Chance;
  readonly ids: Identities;
  readonly words: StoryWords;
}

/** Gives a sketched company its numbers, its address and its people. */
export function dress(
  sketch: CompanySketch,
  { owner, source }: { owner: PersonKey; source: number },
  { chance, ids, words }: Dressing,
): DemoAccount {
  const { key, name, sector, town } = sketch;
  const domain = domainOf(name);
  return {
    key,
    kind: 'company',
    name,
    siret: key === 'delmas' ? siretOf('999104722') : ids.siret(),
    nafCode: sectorNaf[sector],
    activity: words.sectors[sector].activity,
    headcount: chance.pick(words.headcounts),
    phone: key === 'delmas' ? '0261910412' : ids.landline(),
    email: `contact@${domain}`,
    street: key === 'delmas' ? '14 rue des Tanneurs' : `${chance.between(2, 68)} ${chance.pick(streets)}`,
    postcode: towns[town],
    city: town,
    owner,
    source,
    contacts: people(sketch, domain, { chance, ids, words }),
  };
}

/** A private person, met through a company's order: no numbers but a telephone, nobody else to talk to. */
export function dressPerson(
  { key, name, town }: PersonSketch,
  { owner, source }: { owner: PersonKey; source: number },
  { chance, ids }: Dressing,
): DemoAccount {
  const [givenName = '', familyName = ''] = name.split(' ');
  return {
    key,
    kind: 'person',
    name,
    siret: null,
    nafCode: null,
    activity: null,
    headcount: null,
    phone: ids.mobile(),
    email: mailOf(givenName, familyName, 'courrier.example'),
    street: `${chance.between(2, 68)} ${chance.pick(streets)}`,
    postcode: towns[town],
    city: town,
    owner,
    source,
    contacts: [],
  };
}

/** The person one talks to decides; one company in two has others who have their say. */
function people(
  { key, sector }: CompanySketch,
  domain: string,
  { chance, ids, words }: Dressing,
): DemoContact[] {
  const known = knownContact(key);
  const first = known
    ? { madam: known[0] === 'Mme', givenName: known[1], familyName: known[2] }
    : somebody(chance);
  const others = chance.happens(0.5) ? chance.shuffle(otherRoles).slice(0, chance.between(1, 2)) : [];
  const card = (name: DemoName, role: ContactRole, jobTitle: string, index: number): DemoContact => ({
    key: `${key}.${index}`,
    title: name.madam ? words.madams.madam : words.madams.sir,
    givenName: name.givenName,
    familyName: name.familyName,
    jobTitle,
    role,
    mobile: ids.mobile(),
    email: mailOf(name.givenName, name.familyName, domain),
  });
  return [
    card(first, 'decision_maker', words.sectors[sector].decider, 0),
    ...others.map((role, index) => card(somebody(chance), role, words.jobs[role], index + 1)),
  ];
}

/** « Mme Arnoux », as one speaks of the person one talks to. */
export function whoAt({ contacts }: DemoAccount): string {
  const [first] = contacts;
  return first ? `${first.title} ${first.familyName}` : '';
}

const otherRoles = ['influencer', 'buyer', 'user', 'accountant', 'gatekeeper'] as const;
