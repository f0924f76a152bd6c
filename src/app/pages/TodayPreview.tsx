import { useTranslation } from 'react-i18next';
import { DocumentLine } from '../../crm/documents/DocumentLine.tsx';
import { listDocuments } from '../../crm/documents/document.contract.ts';
import type { Opportunity } from '../../crm/opportunities/opportunity.contract.ts';
import { listPipelines } from '../../crm/opportunities/pipeline.contract.ts';
import { useTimeline } from '../../crm/opportunities/Timeline.tsx';
import {
  ActivitySign,
  useActivityDetail,
  useActivityTitle,
} from '../../crm/opportunities/TimelineActivity.tsx';
import { worthOf } from '../../crm/opportunities/TodayRow.tsx';
import type { TodayRow } from '../../crm/opportunities/today.contract.ts';
import { daysBetween } from '../../lib/dates.ts';
import { useDays } from '../../lib/web/Clock.tsx';
import { useFigures } from '../../lib/web/language.ts';
import { useRead } from '../../lib/web/queries.ts';
import { Kbd } from '../../lib/web/ui/Kbd.tsx';
import { StageGauge } from '../../lib/web/ui/StageGauge.tsx';

/** From 1700 px the current record opens beside the list: enough to call without leaving it. */
export default function TodayPreview({ row, onOpen }: { row: TodayRow; onOpen: (row: TodayRow) => void }) {
  const { t } = useTranslation('today');
  const { opportunity } = row;
  if (!opportunity) return null;
  return (
    <section className="pvw" aria-label={t('preview')}>
      <Head opportunity={opportunity} onOpen={() => onOpen(row)} />
      <Facts row={row} opportunity={opportunity} />
      <LastExchanges id={opportunity.id} />
      <Documents id={opportunity.id} />
    </section>
  );
}

function Head({ opportunity, onOpen }: { opportunity: Opportunity; onOpen: () => void }) {
  const { t } = useTranslation('today');
  const { money } = useFigures();
  const { day, dayOf, today } = useDays();
  const pipelines = useRead(listPipelines, {}).data?.items ?? [];
  const stages = pipelines.find(({ id }) => id === opportunity.pipelineId)?.stages ?? [];
  const at = stages.findIndex(({ id }) => id === opportunity.stageId);
  const { accountName, title, stageSince, expectedCloseDate } = opportunity;
  return (
    <div className="blk">
      <div className="row">
        <h2 className="ell">{accountName}</h2>
        <span className="sp" />
        <b className="worth nb">{worthOf(opportunity) > 0 ? money(worthOf(opportunity)) : t('toPrice')}</b>
      </div>
      <div className="row m under">
        <span className="ell">{title}</span>
        <span className="sp" />
        <button type="button" className="bare c-acc t12 nb" onClick={onOpen}>
          {t('open')} <Kbd keys="Enter" />
        </button>
      </div>
      {at >= 0 && <StageGauge wide at={at + 1} of={stages.length} />}
      <div className="row t12">
        <b>{stages[at]?.name}</b>
        <span className="m">{t('since', { days: daysBetween(dayOf(stageSince), today) })}</span>
        <span className="sp" />
        {expectedCloseDate && <span className="m">{t('expectedOn', { day: day(expectedCloseDate) })}</span>}
      </div>
    </div>
  );
}

function Facts({ row: { whom }, opportunity }: { row: TodayRow; opportunity: Opportunity }) {
  const { t } = useTranslation('today');
  const { t: record } = useTranslation('record');
  const { percent } = useFigures();
  const { needWords, stageProbability, gutFeeling, calibratedProbability } = opportunity;
  const marks = [
    ['stage', stageProbability],
    ['feeling', gutFeeling],
    ['calibrated', calibratedProbability],
  ] as const;
  return (
    <div className="blk">
      <dl className="dl">
        {whom && (
          <>
            <dt>{t('contact')}</dt>
            <dd>
              <b>{whom.name}</b> {whom.phone && <a href={`tel:${whom.phone}`}>{whom.display}</a>}
            </dd>
          </>
        )}
        {needWords && (
          <>
            <dt>{t('theirWords')}</dt>
            <dd>{t('reason.words', { words: needWords })}</dd>
          </>
        )}
        <dt>{t('chances')}</dt>
        <dd>
          {marks
            .filter(([, value]) => value !== null)
            .map(([name, value], index) => (
              <span key={name}>
                {index > 0 && ', '}
                {record(`chances.short.${name}`)} <b>{percent(value ?? 0)}</b>
              </span>
            ))}
        </dd>
      </dl>
    </div>
  );
}

function LastExchanges({ id }: { id: string }) {
  const { t } = useTranslation('today');
  const { day, dayOf } = useDays();
  const titleOf = useActivityTitle();
  const detailOf = useActivityDetail();
  const { items } = useTimeline({ entity: 'opportunity', id });
  const exchanges = items.flatMap((item) => (item.type === 'activity' ? [item.activity] : [])).slice(0, 4);
  return (
    <div className="blk">
      <h3>{t('lastExchanges')}</h3>
      {exchanges.length === 0 && <p className="m">{t('noExchange')}</p>}
      {exchanges.map((activity) => (
        <div className="e2" key={activity.id}>
          <ActivitySign activity={activity} />
          <div>
            <b>{titleOf(activity)}</b>{' '}
            <span className="mm t12">{activity.doneAt && day(dayOf(activity.doneAt))}</span>
            <span className="m">{activity.body || detailOf(activity)}</span>
          </div>
        </div>
      ))}
    </div>
  );
}

function Documents({ id }: { id: string }) {
  const { t } = useTranslation('document');
  const documents = useRead(listDocuments, { query: { opportunityId: id } }).data?.items ?? [];
  if (documents.length === 0) return null;
  return (
    <div className="blk">
      <h3>{t('title')}</h3>
      {documents.slice(0, 3).map((document) => (
        <DocumentLine key={document.id} document={document} current={document === documents[0]} />
      ))}
    </div>
  );
}
