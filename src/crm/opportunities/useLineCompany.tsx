import { keepPreviousData } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useNow } from '../../lib/web/Clock.tsx';
import { useLanguage } from '../../lib/web/language.ts';
import { useRead } from '../../lib/web/queries.ts';
import { useSettled } from '../../lib/web/settled.ts';
import { type AccountSummary, findSimilarAccounts, listAccounts } from '../accounts/account.contract.ts';
import { parseQuickLine, type QuickLine } from './quick-line.ts';

/** Whose line it is: an account of the base, or a name that will be made. */
export interface LineCompany {
  readonly line: QuickLine;
  readonly account: AccountSummary | null;
  /** Accounts that may be the same one; empty when there is no doubt. */
  readonly alike: readonly AccountSummary[];
  /** The one chosen among them, or `new` when it is none of them. */
  readonly choice: string | undefined;
  readonly choose: (id: string) => void;
}

/** As many names as a line is compared with. */
const names = 100;

/**
 * Reads a line while it is typed: known companies are looked up by its first words, and what resembles a name that
 * seems new is shown, so that no company is entered twice.
 */
export function useLineCompany(text: string, { past = false }: { past?: boolean } = {}): LineCompany {
  const { today } = useNow();
  const language = useLanguage();
  const [chosen, setChosen] = useState<{ company: string; id: string }>();
  const words = useSettled(text.trim().split(/\s+/).slice(0, 2).join(' '));
  const [first = ''] = words.split(' ');
  const byOne = useNames(first);
  const byTwo = useNames(words === first ? '' : words);
  const known = useMemo(
    () => [...new Map([...byTwo, ...byOne].map((one) => [one.id, one])).values()],
    [byOne, byTwo],
  );
  const knownCompanies = useMemo(() => known.map(({ name }) => name), [known]);
  const line = useMemo(
    () => parseQuickLine(text, { today, language, knownCompanies, past }),
    [text, today, language, knownCompanies, past],
  );
  const company = useSettled(line.company);
  const asked = !line.companyKnown && company.length >= 3 && company === line.company;
  const similar = useRead(
    findSimilarAccounts,
    { query: { name: company.slice(0, 200) } },
    { enabled: asked, placeholderData: keepPreviousData },
  );
  const namesakes = line.companyKnown ? known.filter(({ name }) => name === line.company) : [];
  const alike =
    namesakes.length > 1 ? namesakes : asked ? (similar.data?.items.map(({ account }) => account) ?? []) : [];
  const choice = chosen?.company === line.company ? chosen.id : undefined;
  const picked = alike.find(({ id }) => id === choice) ?? null;
  return {
    line,
    account: choice === 'new' ? null : (picked ?? namesakes[0] ?? null),
    alike: alike.slice(0, 4),
    choice,
    choose: (id) => setChosen({ company: line.company, id }),
  };
}

const none: readonly AccountSummary[] = [];

function useNames(q: string): readonly AccountSummary[] {
  const found = useRead(
    listAccounts,
    { query: { q, limit: names } },
    { enabled: q.length >= 2, placeholderData: keepPreviousData },
  );
  return q.length >= 2 ? (found.data?.items ?? none) : none;
}
