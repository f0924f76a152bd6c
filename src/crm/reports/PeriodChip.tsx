import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDays } from '../../lib/web/Clock.tsx';
import { Chip } from '../../lib/web/ui/Chip.tsx';
import { Menu } from '../../lib/web/ui/Menu.tsx';
import { PeriodDialog } from './PeriodDialog.tsx';
import { chosenPeriod, type PeriodChoice, periodChoices } from './period-choice.ts';
import { askedChoice, askedPeriod, type ReportFilters } from './report-filters.ts';

/** The period in words; behind it the usual ones, and any other one from day to day. */
export function PeriodChip({
  filters,
  onChange,
}: {
  filters: ReportFilters;
  onChange: (change: Partial<ReportFilters>) => void;
}) {
  const { t } = useTranslation('report');
  const { today, dayMonth } = useDays();
  const [other, setOther] = useState(false);
  const asked = askedChoice(filters);
  const { from, to } = askedPeriod(filters, today);
  const named = (choice: PeriodChoice) =>
    t(`period.${choice}`, { day: dayMonth(chosenPeriod(choice, today).to) });
  return (
    <>
      <Menu
        title={t('period.label')}
        trigger={
          <Chip
            on
            label={
              <>
                {asked ? named(asked) : t('period.range', { from: dayMonth(from), to: dayMonth(to) })}
                <ChevronDown className="i" />
              </>
            }
          />
        }
        entries={[
          ...periodChoices.map((choice) => ({
            label: named(choice),
            checked: choice === asked,
            onSelect: () => onChange({ period: choice, from: undefined, to: undefined }),
          })),
          { label: t('period.other'), checked: asked === null, onSelect: () => setOther(true) },
        ]}
      />
      {other && (
        <PeriodDialog
          filters={filters}
          onClose={() => setOther(false)}
          onShow={(change) => {
            onChange({ ...change, period: undefined });
            setOther(false);
          }}
        />
      )}
    </>
  );
}
