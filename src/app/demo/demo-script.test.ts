import { describe, expect, it } from 'vitest';
import { isSiret } from '../../crm/accounts/company-identifiers.ts';
import { nafLabel } from '../../crm/accounts/naf-labels.ts';
import { addDays } from '../../lib/dates.ts';
import { isWorkingDay } from '../../lib/holidays.ts';
import { parsePhone } from '../../lib/phone.ts';
import { boundsOfDay, dayIn } from '../../lib/time-zones.ts';
import { yearBefore } from './closed-plans.ts';
import type { DemoAct } from './demo-act.ts';
import { demoScript } from './demo-script.ts';
import { storyWords as english } from './story.words.en.ts';
import { storyWords as french } from './story.words.fr.ts';

const timeZone = 'Europe/Paris';
const monday = '2026-11-23';
// A Sunday, a public holiday, first and last days of months, a leap day.
const days = [monday, '2026-11-22', '2027-01-01', '2026-12-01', '2027-02-28', '2028-02-29', '2026-08-31'];

function story(today = monday, seed = 1804, words = french) {
  return demoScript({ seed, today, timeZone, words });
}

function acts<Deed extends DemoAct['do']>(all: readonly DemoAct[], deed: Deed) {
  return all.filter((act): act is Extract<DemoAct, { do: Deed }> => act.do === deed);
}

describe('the demonstration company', () => {
  it('is the same to the letter for the same seed, and another one for another seed', () => {
    expect(story()).toEqual(story());
    expect(story(monday, 1805)).not.toEqual(story());
  });

  it.each(days)('on %s has had the year of the worked example', (today) => {
    const { acts: all } = story(today);
    const { from, to } = yearBefore(today);
    const within = (day: string) => day >= from && day <= to;
    const ended = new Map(acts(all, 'close').map((close) => [close.deal, close]));
    const count = (outcome: string) =>
      [...ended.values()].filter((close) => close.outcome === outcome && within(close.closedOn)).length;
    const ordered = (origin: string) =>
      acts(all, 'start').filter(({ at, order }) => order?.origin === origin && within(dayIn(at, timeZone)))
        .length;
    const cancelled = new Set(acts(all, 'close').flatMap((c) => (c.outcome === 'cancelled' ? [c.deal] : [])));
    const quoted = new Set(
      acts(all, 'document')
        .filter(({ kind, issuedOn, deal }) => kind === 'quote' && within(issuedOn) && !cancelled.has(deal))
        .map(({ deal }) => deal),
    );
    expect({
      won: count('won'),
      lost: count('lost'),
      vanished: count('vanished'),
      direct: ordered('direct'),
      recurring: ordered('recurring'),
      quotes: quoted.size,
    }).toEqual({ won: 12, lost: 10, vanished: 8, direct: 6, recurring: 20, quotes: 25 });
  });

  it.each(days)('on %s, nothing has happened today or later, nor on a day off', (today) => {
    const { acts: all } = story(today);
    const { from } = boundsOfDay(today, timeZone);
    expect(all.filter(({ at }) => at >= from)).toEqual([]);
    expect(all.filter(({ at }) => !isWorkingDay(dayIn(at, timeZone)))).toEqual([]);
    expect(acts(all, 'close').filter(({ at, closedOn }) => closedOn !== dayIn(at, timeZone))).toEqual([]);
    expect(all.map(({ at }) => at)).toEqual(
      all.map(({ at }) => at).sort((a, b) => a.getTime() - b.getTime()),
    );
  });

  it('goes eighteen months back and no further than nineteen', () => {
    const { begins } = story();
    expect(dayIn(begins, timeZone) < '2025-06-01').toBe(true);
    expect(dayIn(begins, timeZone) > '2025-04-01').toBe(true);
  });

  it.each(days)('on %s, nothing is done to what is closed but what comes after a closing', (today) => {
    const closed = new Set<string>();
    const wrong: DemoAct[] = [];
    for (const act of story(today).acts) {
      if (act.do === 'close') closed.add(act.deal);
      else if (act.do === 'reopen') closed.delete(act.deal);
      else if (['revise', 'hold', 'resume', 'document'].includes(act.do) && 'deal' in act)
        if (act.deal !== null && closed.has(act.deal)) wrong.push(act);
    }
    expect(wrong).toEqual([]);
  });

  it('plans one thing after the other, and settles nothing twice', () => {
    const all = story().acts;
    const planned = new Set(acts(all, 'plan').map(({ plan }) => plan));
    const settled = acts(all, 'settle').map(({ plan }) => plan);
    expect(planned.size).toBe(acts(all, 'plan').length);
    expect(new Set(settled).size).toBe(settled.length);
    expect(settled.filter((plan) => !planned.has(plan))).toEqual([]);
  });

  it('postpones dates, never brings them forward', () => {
    const hoped = new Map<string, string>();
    let postponed = 0;
    for (const act of story().acts) {
      if (act.do === 'start' && act.expectedCloseDate) hoped.set(act.deal, act.expectedCloseDate);
      if (act.do !== 'revise' || !act.facts.expectedCloseDate) continue;
      expect(act.facts.expectedCloseDate > (hoped.get(act.deal) ?? '')).toBe(true);
      hoped.set(act.deal, act.facts.expectedCloseDate);
      postponed += 1;
    }
    expect(postponed).toBeGreaterThan(15);
  });

  it('loses to competitors whose price is known where the scope was the same', () => {
    const lost = acts(story().acts, 'close').filter(({ outcome }) => outcome === 'lost');
    const gaps = lost.filter(({ competitorPriceCents }) => competitorPriceCents !== null);
    expect(gaps.length).toBeGreaterThanOrEqual(3);
    expect(gaps.filter(({ sameScope }) => sameScope === true).length).toBeGreaterThanOrEqual(2);
    expect(lost.filter(({ competitor }) => competitor === null).length).toBe(2);
  });

  it('hears other reasons from buyers than from its sellers', () => {
    const all = story().acts;
    const said = new Map(acts(all, 'close').map(({ deal, reason }) => [deal, reason]));
    const debriefs = acts(all, 'debrief');
    expect(debriefs.length).toBeGreaterThan(8);
    expect(debriefs.filter(({ deal, buyerReason }) => said.get(deal) !== buyerReason).length).toBeGreaterThan(
      2,
    );
    const owners = new Map(acts(all, 'start').map(({ deal, owner }) => [deal, owner]));
    expect(debriefs.filter(({ deal, by }) => owners.get(deal) === by)).toEqual([]);
  });

  it('waits for four things, one whose day has come and one whose day has passed', () => {
    const all = story().acts;
    const back = new Set(acts(all, 'resume').map(({ deal }) => deal));
    const reviews = acts(all, 'hold')
      .filter(({ deal }) => !back.has(deal))
      .map(({ reviewOn }) => reviewOn)
      .sort();
    expect(reviews).toHaveLength(4);
    expect(reviews.filter((day) => day < monday)).toHaveLength(1);
    expect(reviews.filter((day) => day === monday)).toHaveLength(1);
    expect(reviews.filter((day) => day > addDays(monday, 14))).toHaveLength(2);
  });

  it('rings people before they become customers, with an outcome each time', () => {
    const calls = acts(story().acts, 'log').filter(({ kind, by }) => kind === 'call' && by === 'nadege');
    expect(calls.length).toBeGreaterThan(20);
    expect(calls.filter(({ outcome }) => outcome === null)).toEqual([]);
    expect(new Set(calls.map(({ outcome }) => outcome)).size).toBeGreaterThan(6);
  });
});

describe('the companies one meets', () => {
  const met = acts(story().acts, 'meet').map(({ account }) => account);

  it('have numbers of their own that hold and belong to nobody', () => {
    const numbers = met.flatMap(({ siret }) => siret ?? []);
    expect(met.length).toBeGreaterThan(80);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.filter((siret) => !siret.startsWith('999') || !isSiret(siret))).toEqual([]);
    expect(met.find(({ key }) => key === 'delmas')?.siret).toBe('99910472200015');
  });

  it('are filed under trades that exist', () => {
    expect(met.filter(({ nafCode }) => nafCode && !nafLabel(nafCode, 'rev2'))).toEqual([]);
  });

  it('answer on telephone ranges kept for fiction, and to addresses that cannot exist', () => {
    const phones = met.flatMap(({ phone, contacts }) => [phone, ...contacts.map(({ mobile }) => mobile)]);
    expect(phones.filter((phone) => !/^(026191|063998)\d{4}$/.test(phone))).toEqual([]);
    expect(phones.filter((phone) => parsePhone(phone) === null)).toEqual([]);
    const mails = met.flatMap(({ email, contacts }) => [email, ...contacts.map((one) => one.email)]);
    expect(mails.filter((mail) => !/^[a-z0-9.-]+@[a-z0-9-]+\.example$/.test(mail))).toEqual([]);
  });

  it('each have somebody who decides; private persons decide alone', () => {
    const companies = met.filter(({ kind }) => kind === 'company');
    const persons = met.filter(({ kind }) => kind === 'person');
    expect(companies.filter(({ contacts }) => contacts[0]?.role !== 'decision_maker')).toEqual([]);
    expect(persons.length).toBe(3);
    expect(persons.filter(({ contacts, siret }) => contacts.length > 0 || siret !== null)).toEqual([]);
  });
});

describe('what is written', () => {
  const inFrench = written(french);
  const inEnglish = written(english);

  it('speaks of people by their names', () => {
    expect([...inFrench, ...inEnglish].filter((text) => /\{\w+\}/.test(text))).toEqual([]);
  });

  it('is in English where English is asked, for the same story', () => {
    const alike = inEnglish.filter((text) => inFrench.includes(text) && text.includes(' '));
    expect(alike).toEqual([]);
    const deeds = (words: typeof french) => story(monday, 1804, words).acts.map((act) => act.do);
    expect(deeds(english)).toEqual(deeds(french));
  });

  it('keeps French typography', () => {
    const slips = [/ [:%€?!;]/, /« | »/, /'/, /\.\.\./, /(?<![\s\u202f])[?!;]/];
    const said = sentences(french);
    expect(said.length).toBeGreaterThan(300);
    expect(said.filter((sentence) => slips.some((slip) => slip.test(sentence)))).toEqual([]);
  });
});

/** Everything that people of the story wrote. */
function written(words: typeof french): string[] {
  return story(monday, 1804, words).acts.flatMap((act) => [
    ...('title' in act ? [act.title] : []),
    ...('subject' in act ? [act.subject] : []),
    ...('body' in act ? [act.body] : []),
    ...('note' in act ? [act.note] : []),
  ]);
}

function sentences(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  return Object.values(words as object).flatMap(sentences);
}
