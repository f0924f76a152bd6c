import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { Day, TimeOfDay } from '../dates.ts';
import { formatDay, formatDayMonth } from '../day-format.ts';
import { dayIn, timeIn } from '../time-zones.ts';
import { useLanguage } from './language.ts';

/** Where people sell: it decides which day it is, and which days are worked. */
export interface Place {
  readonly timeZone: string;
  readonly alsaceMoselle: boolean;
}

interface Now extends Place {
  readonly today: Day;
  readonly time: TimeOfDay;
}

const NowContext = createContext<Now | undefined>(undefined);

/** Keeps the day and the minute for everything below; a screen left open overnight turns the page by itself. */
export function Clock({ timeZone, alsaceMoselle, children }: Place & { children: ReactNode }) {
  const [instant, setInstant] = useState(() => new Date());
  useEffect(() => {
    const tick = () => setInstant(new Date());
    const timer = setInterval(tick, 60_000);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, []);
  const now = { timeZone, alsaceMoselle, today: dayIn(instant, timeZone), time: timeIn(instant, timeZone) };
  return <NowContext value={now}>{children}</NowContext>;
}

/** The day and minute where people sell. */
export function useNow(): Now {
  const now = useContext(NowContext);
  if (!now) throw new Error('No clock around this component');
  return now;
}

/** Days and instants as lists print them: « auj. 14 h », « mar. 24 », « ven. 15 janv. ». */
export function useDays() {
  const { today, timeZone } = useNow();
  const language = useLanguage();
  return {
    today,
    day: (day: Day, time?: TimeOfDay | null) => formatDay(day, { today, language, time }),
    dayMonth: (day: Day) => formatDayMonth(day, { today, language }),
    dayOf: (instant: string) => dayIn(new Date(instant), timeZone),
    timeOf: (instant: string) => timeIn(new Date(instant), timeZone),
  };
}
