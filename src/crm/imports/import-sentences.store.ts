import type { Day } from '../../lib/dates.ts';
import { formatDayMonth } from '../../lib/day-format.ts';
import { toCents } from '../../lib/money.ts';
import { formatMoneyShortest } from '../../lib/money-format.ts';
import { isDateCell } from '../../lib/spreadsheet-cell.ts';
import { createWords, type Language } from '../../lib/words.ts';
import { importWords as english } from './import.words.en.ts';
import { importWords as french } from './import.words.fr.ts';
import type { Repair, RowProblem } from './row-problem.ts';

const speakers = {
  fr: createWords('fr', { imports: french }),
  en: createWords('en', { imports: english }),
};

/** « Montant « à voir », ni nombre ni vide. » */
export function problemSentence({ code, value }: RowProblem, language: Language): string {
  return speakers[language].getFixedT(language, 'imports')(`problem.${code}` as never, { value });
}

/** « 0 €, à chiffrer », « 30 nov. »: what accepting the mend puts in the cell. */
export function repairSentence(
  { code, cell }: Repair,
  { language, today }: { language: Language; today: Day },
) {
  const day = isDateCell(cell) ? formatDayMonth(cell.day, { today, language }) : '';
  const amount = typeof cell === 'number' ? formatMoneyShortest(toCents(cell), language) : '';
  return speakers[language].getFixedT(language, 'imports')(`repair.${code}` as never, {
    day,
    amount,
  }) as string;
}

/** The header of the column that tells the problems, and the words of an export. */
export function importWordsIn(language: Language): typeof french | typeof english {
  return language === 'fr' ? french : english;
}
