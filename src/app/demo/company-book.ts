import type { NextCompany } from './closed-plans.ts';
import { dress, dressPerson } from './demo-accounts.ts';
import type { DemoAccount } from './demo-act.ts';
import { type Chance, chanceFrom } from './demo-chance.ts';
import {
  type CompanySketch,
  followedCompanies,
  orderingCompanies,
  privatePersons,
} from './demo-companies.ts';
import { identities } from './demo-identity.ts';
import type { PersonKey } from './demo-team.ts';
import type { StoryWords } from './story-words.ts';

/** The companies of the story, each dressed once, given out one after the other. */
export interface CompanyBook {
  of(sketch: CompanySketch, owner: PersonKey, source?: number): DemoAccount;
  /** The next company with an opportunity that ended, and what it wanted; the second time, something else. */
  readonly followed: NextCompany;
  /** The next one that orders without being pursued; private persons buy once, companies again and again. */
  ordering(origin: 'direct' | 'recurring'): DemoAccount;
  account(key: string): DemoAccount;
}

export function companyBook(chance: Chance, words: StoryWords): CompanyBook {
  const dressing = { chance, words, ids: identities(chanceFrom(chance.fork())) };
  const dressed = new Map<string, DemoAccount>();
  const named = new Set(['brasseriePont', 'gitesBrenne', 'herve']);
  const queue = chance.shuffle(followedCompanies.filter(({ key }) => !named.has(key)));
  let turn = 0;
  let order = 0;
  const persons = [...privatePersons];

  function of(sketch: CompanySketch, owner: PersonKey, source = chance.pick(sources)): DemoAccount {
    const account = dressed.get(sketch.key) ?? dress(sketch, { owner, source }, dressing);
    dressed.set(sketch.key, account);
    return account;
  }

  return {
    of,
    followed(owner, key) {
      const sketch = key ? followedCompanies.find((one) => one.key === key) : queue[turn % queue.length];
      if (!sketch) throw new Error(`no company ${key ?? ''}`);
      const titles = words.sectors[sketch.sector].titles;
      const title = titles[key ? 0 : Math.floor(turn / queue.length) % titles.length] ?? '';
      if (!key) turn += 1;
      return { account: of(sketch, owner), title };
    },
    ordering(origin) {
      const sketch = orderingCompanies[order % orderingCompanies.length];
      const owner = sellers[order % sellers.length];
      if (!sketch || !owner) throw new Error('nobody orders');
      order += 1;
      const person = origin === 'direct' && order % 2 === 0 ? persons.shift() : undefined;
      if (person) {
        const account = dressPerson(person, { owner, source: 0 }, dressing);
        dressed.set(person.key, account);
        return account;
      }
      return of(sketch, owner, 0);
    },
    account(key) {
      const account = dressed.get(key);
      if (!account) throw new Error(`no company ${key}`);
      return account;
    },
  };
}

const sellers: readonly PersonKey[] = ['karim', 'julien', 'marion', 'claire'];

// Places in the list of sources: word of mouth first, advertisements hardly ever.
const sources = [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 3, 4, 5, 6, 6, 7, 7, 7];
