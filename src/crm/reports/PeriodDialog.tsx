import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../lib/dates.ts';
import { formatDayNumeric } from '../../lib/day-format.ts';
import { useDays } from '../../lib/web/Clock.tsx';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Dialog } from '../../lib/web/ui/Dialog.tsx';
import { useWhen, WhenField } from '../../lib/web/ui/WhenField.tsx';
import { askedPeriod, type ReportFilters } from './report-filters.ts';

const starts = { past: true, edge: 'start' } as const;
const ends = { past: true, edge: 'end' } as const;

/** Any period, its two days in words; and, for who wants it, as it was known on a day gone by. */
export function PeriodDialog({
  filters,
  onShow,
  onClose,
}: {
  filters: ReportFilters;
  onShow: (change: { from: Day; to: Day; asOf: Day | undefined }) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation(['report', 'ui']);
  const { today } = useDays();
  const asked = askedPeriod(filters, today);
  const [from, setFrom] = useState(formatDayNumeric(asked.from));
  const [to, setTo] = useState(formatDayNumeric(asked.to));
  const [asOf, setAsOf] = useState(filters.asOf ? formatDayNumeric(filters.asOf) : '');
  const first = useWhen(from, starts);
  const last = useWhen(to, ends);
  const known = useWhen(asOf, ends);
  const backwards = first && last && first.day > last.day ? t('report:period.backwards') : undefined;
  const ready = first && last && !backwards && (asOf.trim() === '' || known);
  const show = (event: FormEvent) => {
    event.preventDefault();
    if (ready) onShow({ from: first.day, to: last.day, asOf: known?.day });
  };
  return (
    <Dialog className="narrow" title={t('report:period.otherTitle')} onClose={onClose}>
      <form className="in-b form" onSubmit={show} noValidate>
        <WhenField
          label={t('report:period.from')}
          text={from}
          onText={setFrom}
          rules={starts}
          placeholder={t('report:period.example')}
        />
        <WhenField
          label={t('report:period.to')}
          text={to}
          onText={setTo}
          rules={ends}
          error={backwards}
          placeholder={t('report:period.example')}
        />
        <WhenField
          label={`${t('report:asOf.label')} (${t('ui:optional')})`}
          text={asOf}
          onText={setAsOf}
          rules={ends}
          placeholder={t('report:period.example')}
        />
        <div className="actions">
          <Button onClick={onClose}>{t('ui:cancel')}</Button>
          <Button type="submit" look="primary" keys="Enter">
            {t('report:period.show')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
