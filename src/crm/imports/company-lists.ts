/** What a company already has, by name: its team, stages and sources, to recognise them in someone's sheet. */
import { fold, initials } from '../../lib/text.ts';
import type { Milestone } from '../opportunities/status.ts';
import type { KnownNames } from './content-sniffing.ts';

export interface CompanyLists {
  readonly users: readonly { readonly id: string; readonly name: string; readonly email: string | null }[];
  /** In the order of the pipeline. */
  readonly stages: readonly {
    readonly id: string;
    readonly name: string;
    /** 0-100. */
    readonly probability: number;
    readonly milestone: Milestone;
  }[];
  readonly sources: readonly { readonly id: string; readonly name: string }[];
}

/** The names that cells are recognised by: full names, given names, initials. */
export function knownNames(lists: CompanyLists): KnownNames {
  return {
    people: new Set(lists.users.flatMap((user) => [...spellings(user)])),
    stages: new Set(lists.stages.map((stage) => fold(stage.name))),
    sources: new Set(lists.sources.map((source) => fold(source.name))),
  };
}

/** The one user that a cell names; null when nobody or several answer to it. */
export function userNamed(text: string, users: CompanyLists['users']): string | null {
  const wanted = fold(text).replace(/\./g, '');
  const found = users.filter((user) => spellings(user).has(wanted));
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

/** « Julie Morel » is also « Morel Julie », « Julie », « Morel », « J Morel », « JM » and her e-mail. */
function spellings({ name, email }: CompanyLists['users'][number]): Set<string> {
  const words = fold(name).replace(/\./g, '').split(' ');
  const [given = '', ...others] = words;
  const family = others.join(' ');
  const bareEmail = fold(email ?? '').replace(/\./g, '');
  const all = [words.join(' '), given, bareEmail, bareEmail.split('@')[0] ?? ''];
  if (family !== '') {
    all.push(
      `${family} ${given}`,
      family,
      `${given[0]} ${family}`,
      `${family} ${given[0]}`,
      `${given} ${family[0]}`,
      fold(initials(name)),
    );
  }
  return new Set(all.filter((spelling) => spelling !== ''));
}
