import { useState } from 'react';
import type { ShownProposal } from './import.contract.ts';

type Item = ShownProposal['undecided']['items'][number];
export type Answer = NonNullable<Item['decision']>;

/** The answers given so far, and which row is asked now. An answer goes on to the next row without one. */
export function useDeciding(items: readonly Item[]) {
  const [answers, setAnswers] = useState(() => new Map(items.map(({ line, decision }) => [line, decision])));
  const [at, setAt] = useState(() => firstOpen(items, answers, 0));
  const [last, setLast] = useState<Answer>();
  const answer = (line: number, given: Answer) => {
    const next = new Map(answers).set(line, given);
    setAnswers(next);
    setLast(given);
    const place = items.findIndex((item) => item.line === line);
    setAt(firstOpen(items, next, place + 1));
  };
  const open = items.filter(({ line }) => (answers.get(line) ?? null) === null);
  const answerRest = (given: Answer) => {
    setAnswers(new Map([...answers, ...open.map(({ line }) => [line, given] as const)]));
    setAt(items.length - 1);
  };
  const changed = items.flatMap(({ line, decision }) => {
    const given = answers.get(line) ?? null;
    return given === decision ? [] : [{ line, decision: given }];
  });
  const step = (by: number) => setAt((now) => Math.min(Math.max(now + by, 0), items.length - 1));
  return { answers, at, setAt, step, last, open, answer, answerRest, changed };
}

/** The next row without an answer from a place on, round the end; the last row when every one has its answer. */
function firstOpen(
  items: readonly Item[],
  answers: ReadonlyMap<number, Answer | null>,
  from: number,
): number {
  const isOpen = ({ line }: Item) => (answers.get(line) ?? null) === null;
  const after = items.findIndex((item, index) => index >= from && isOpen(item));
  if (after >= 0) return after;
  const before = items.findIndex(isOpen);
  return before >= 0 ? before : Math.min(from, items.length - 1);
}
