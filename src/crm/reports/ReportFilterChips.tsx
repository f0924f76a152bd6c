import { useTranslation } from 'react-i18next';
import { useDays } from '../../lib/web/Clock.tsx';
import { useRead } from '../../lib/web/queries.ts';
import { Chip } from '../../lib/web/ui/Chip.tsx';
import { Menu } from '../../lib/web/ui/Menu.tsx';
import { listPipelines } from '../opportunities/pipeline.contract.ts';
import { listSources } from '../sources/source.contract.ts';
import { listUsers } from '../users/user.contract.ts';
import { PeriodChip } from './PeriodChip.tsx';
import { askedPeriod, type ReportFilters } from './report-filters.ts';
import { ownPast } from './report-period.ts';

interface FilterProps {
  filters: ReportFilters;
  onChange: (change: Partial<ReportFilters>) => void;
}

/** What the report speaks of: when, beside what, whose opportunities, from which source, in which pipeline. */
export function ReportFilterChips(props: FilterProps) {
  const { t } = useTranslation('report');
  const { filters, onChange } = props;
  const people = useRead(listUsers, {}).data?.items ?? [];
  const sources = useRead(listSources, {}).data?.items ?? [];
  const pipelines = useRead(listPipelines, {}).data?.items ?? [];
  return (
    <>
      <PeriodChip {...props} />
      <ComparisonChip {...props} />
      <ChoiceChip
        label={t('filter.owner')}
        every={t('filter.everyOwner')}
        chosen={filters.owner}
        choices={[
          ...people.map(({ id, name }) => ({ id, name })),
          { id: 'nobody', name: t('filter.nobody') },
        ]}
        onChoose={(owner) => onChange({ owner })}
      />
      <ChoiceChip
        label={t('filter.source')}
        every={t('filter.everySource')}
        chosen={filters.source}
        choices={sources}
        onChoose={(source) => onChange({ source })}
      />
      {pipelines.length > 1 && (
        <ChoiceChip
          label={t('filter.pipeline')}
          every={t('filter.everyPipeline')}
          chosen={filters.pipeline}
          choices={pipelines}
          onChoose={(pipeline) => onChange({ pipeline })}
        />
      )}
    </>
  );
}

/** One's own past is the only yardstick here; one may also look without any. */
function ComparisonChip({ filters, onChange }: FilterProps) {
  const { t } = useTranslation('report');
  const { today, dayMonth } = useDays();
  const past = ownPast(askedPeriod(filters, today));
  const compared = filters.compare !== 'nothing';
  return (
    <Menu
      title={t('filter.compare')}
      trigger={
        <Chip
          label={t('filter.compare')}
          value={compared ? t('filter.ownPast') : t('filter.nothing')}
          on={!compared}
        />
      }
      entries={[
        {
          label: t('filter.pastRange', { from: dayMonth(past.from), to: dayMonth(past.to) }),
          checked: compared,
          onSelect: () => onChange({ compare: undefined }),
        },
        {
          label: t('filter.nothing'),
          checked: !compared,
          onSelect: () => onChange({ compare: 'nothing' }),
        },
      ]}
    />
  );
}

function ChoiceChip({
  label,
  every,
  chosen,
  choices,
  onChoose,
}: {
  label: string;
  every: string;
  chosen: string | undefined;
  choices: readonly { id: string; name: string }[];
  onChoose: (id: string | undefined) => void;
}) {
  const named = choices.find((choice) => choice.id === chosen)?.name;
  return (
    <Menu
      title={label}
      trigger={<Chip label={label} value={named ?? every} on={chosen !== undefined} />}
      entries={[
        { label: every, checked: chosen === undefined, onSelect: () => onChoose(undefined) },
        ...choices.map(({ id, name }) => ({
          label: name,
          checked: id === chosen,
          onSelect: () => onChoose(id),
        })),
      ]}
    />
  );
}
