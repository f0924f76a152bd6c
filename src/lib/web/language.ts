import { useTranslation } from 'react-i18next';
import { toCents } from '../money.ts';
import { formatMoney, formatMoneyCompact, formatMoneyShortest } from '../money-format.ts';
import { formatNumber, formatPercent } from '../number-format.ts';
import { type Language, pickLanguage } from '../words.ts';

/** The language spoken on this screen; a component that asks is drawn again when it changes. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return pickLanguage([i18n.language]);
}

/** Figures as this person reads them; amounts come in euros, as the API gives them. */
export function useFigures() {
  const language = useLanguage();
  return {
    language,
    money: (euros: number) => formatMoney(toCents(euros), language),
    moneyExact: (euros: number) => formatMoneyShortest(toCents(euros), language),
    moneyCompact: (euros: number) => formatMoneyCompact(toCents(euros), language),
    percent: (percent: number, decimals?: number) => formatPercent(percent, language, decimals),
    number: (value: number, decimals?: number) => formatNumber(value, language, decimals),
  };
}
