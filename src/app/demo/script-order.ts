import type { DemoAccount, DemoAct } from './demo-act.ts';

/** Puts acts in the order in which they happened; those of one instant stay as they were told. */
export function inTime(acts: readonly DemoAct[]): DemoAct[] {
  return [...acts].sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** A company is met, and written down with its people, a minute before the first thing that concerns it. */
export function withMeetings(acts: readonly DemoAct[], account: (key: string) => DemoAccount): DemoAct[] {
  const met = new Set<string>();
  const introduced = inTime(acts).flatMap((act): DemoAct[] => {
    const key = 'account' in act && typeof act.account === 'string' ? act.account : null;
    if (key === null || met.has(key)) return [act];
    met.add(key);
    return [{ at: new Date(act.at.getTime() - 60_000), by: act.by, do: 'meet', account: account(key) }, act];
  });
  return inTime(introduced);
}

/** Numbers quotes and orders as the office does: year, month, place in the month. A new version keeps its number. */
export function numbered(acts: readonly DemoAct[]): DemoAct[] {
  const counts = new Map<string, number>();
  const quotes = new Map<string, { number: string; version: number }>();
  return acts.map((act) => {
    if (act.do !== 'document') return act;
    const earlier = act.kind === 'quote' ? quotes.get(act.deal) : undefined;
    if (earlier) {
      earlier.version += 1;
      return { ...act, number: `${earlier.number} v${earlier.version}` };
    }
    const month = `${act.kind === 'quote' ? 'D' : 'C'}-${act.issuedOn.slice(2, 4)}${act.issuedOn.slice(5, 7)}`;
    const place = (counts.get(month) ?? 0) + 1;
    counts.set(month, place);
    const number = `${month}-${String(place).padStart(3, '0')}`;
    if (act.kind === 'quote') quotes.set(act.deal, { number, version: 1 });
    return { ...act, number };
  });
}
