import { useTranslation } from 'react-i18next';
import { formatDayNumeric } from '../../lib/day-format.ts';
import { parseMoney, toCents, toEuros } from '../../lib/money.ts';
import { isRefusal } from '../../lib/refusal.ts';
import { useDays, useNow } from '../../lib/web/Clock.tsx';
import { useFigures } from '../../lib/web/language.ts';
import { parseWhen, type When } from '../../lib/when.ts';
import type { Opportunity } from './opportunity.contract.ts';

/** Cells one writes in, in the order of the columns. */
export const editable = [
  'title',
  'potentialAmount',
  'gutFeeling',
  'expectedCloseDate',
  'nextActivity',
] as const;
export type Editable = (typeof editable)[number];

type Read<Value> = (text: string) => { value: Value } | { problem: string };

/** How each cell is read from what is typed; a sentence with an example when it says nothing. */
export function useCellReading() {
  const { t } = useTranslation(['opportunities', 'ui']);
  const { today, time, alsaceMoselle } = useNow();
  const { language } = useFigures();
  const title: Read<string> = (text) => {
    const written = text.trim().replace(/\s+/g, ' ');
    if (written === '') return { problem: t('opportunities:cell.titleHint') };
    return written.length > 200
      ? { problem: t('opportunities:cell.tooLong', { count: 200 }) }
      : { value: written };
  };
  const potentialAmount: Read<number> = (text) => {
    if (text.trim() === '') return { value: 0 };
    const read = parseMoney(text, { language });
    if (isRefusal(read)) {
      const negative = read.facts.reason === 'negative';
      return { problem: negative ? t('opportunities:cell.negativeHint') : t('ui:moneyHint') };
    }
    if (read.tax === 'TTC') return { problem: t('opportunities:cell.taxHint') };
    return { value: toEuros(read.cents) };
  };
  const gutFeeling: Read<number | null> = (text) => {
    const written = text.replace(/\s|%/g, '');
    if (written === '') return { value: null };
    const value = Number(written);
    return Number.isInteger(value) && value >= 0 && value <= 100
      ? { value }
      : { problem: t('opportunities:cell.feelingHint') };
  };
  const expectedCloseDate: Read<string | null> = (text) => {
    if (text.trim() === '') return { value: null };
    const when = parseWhen(text, { today, language });
    return when && when.rest === '' ? { value: when.day } : { problem: t('opportunities:cell.dateHint') };
  };
  const nextActivity: Read<When> = (text) => {
    const when = parseWhen(text, { today, language, now: time, alsaceMoselle, skipNonWorkingDays: true });
    return when ? { value: when } : { problem: t('opportunities:cell.nextHint') };
  };
  return { title, potentialAmount, gutFeeling, expectedCloseDate, nextActivity };
}

/** Each cell as it reads, and as one would type it again. */
export function useCellTexts() {
  const { t } = useTranslation('opportunities');
  const { money, moneyExact } = useFigures();
  const { day, today } = useDays();
  return (opportunity: Opportunity, cell: Editable): { text: string; shown: string } => {
    const { title, potentialAmount, gutFeeling, expectedCloseDate, nextActivity: next } = opportunity;
    switch (cell) {
      case 'title':
        return { text: title, shown: title };
      case 'potentialAmount': {
        const text = moneyExact(toEuros(toCents(potentialAmount))).replace(/[€\s]+$|^€/gu, '');
        return potentialAmount === 0
          ? { text: '', shown: t('cell.toPrice') }
          : { text, shown: money(potentialAmount) };
      }
      case 'gutFeeling':
        return gutFeeling === null
          ? { text: '', shown: t('cell.noFeeling') }
          : { text: String(gutFeeling), shown: String(gutFeeling) };
      case 'expectedCloseDate':
        return expectedCloseDate === null
          ? { text: '', shown: t('cell.noDate') }
          : { text: formatDayNumeric(expectedCloseDate), shown: day(expectedCloseDate) };
      case 'nextActivity': {
        if (next === null) return { text: '', shown: t('cell.nothing') };
        const shown = `${day(next.dueOn, next.dueTime)} · ${next.subject}`;
        // Written out when it is past: « lun. 9 nov. » would be read as the one to come.
        const said = next.dueOn < today ? formatDayNumeric(next.dueOn) : day(next.dueOn, next.dueTime);
        return { text: `${said} ${next.subject}`, shown };
      }
    }
  };
}
