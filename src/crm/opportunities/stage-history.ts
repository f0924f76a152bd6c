import type { Day } from '../../lib/dates.ts';
import { daysBetween } from '../../lib/dates.ts';

/** How long an opportunity stood at each stage, told from its moves: what the strip above its record prints. */
export interface StageMove {
  readonly day: Day;
  readonly from: string | null;
  readonly to: string;
}

export interface StageStay {
  /** The day it came there last. */
  readonly since: Day;
  /** Days spent there in all, this visit and earlier ones. */
  readonly days: number;
}

/**
 * Stays by stage. Moves come in any order; the first stage was entered on the day of creation. Moves older than what was
 * read leave their stages without a stay, rather than with a wrong one.
 */
export function staysByStage({
  moves,
  createdOn,
  stageId,
  stageSince,
  until,
}: {
  moves: readonly StageMove[];
  createdOn: Day;
  /** Where it stands now, since when. */
  stageId: string;
  stageSince: Day;
  /** Today, or the day it was closed. */
  until: Day;
}): Map<string, StageStay> {
  const ordered = [...moves].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const stays = new Map<string, StageStay>();
  const add = (stage: string, from: Day, to: Day) => {
    const before = stays.get(stage)?.days ?? 0;
    stays.set(stage, { since: from, days: before + Math.max(0, daysBetween(from, to)) });
  };
  ordered.forEach((move, index) => {
    const previous = ordered[index - 1];
    if (move.from === null) return;
    if (!previous) add(move.from, createdOn, move.day);
    else if (previous.to === move.from) add(move.from, previous.day, move.day);
  });
  add(stageId, ordered.at(-1)?.to === stageId ? (ordered.at(-1)?.day ?? stageSince) : stageSince, until);
  return stays;
}
