import { useNavigate } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClosingOnDemand } from '../../crm/opportunities/ClosingOnDemand.tsx';
import { listPipelines } from '../../crm/opportunities/pipeline.contract.ts';
import { type RowAct, TodayActions } from '../../crm/opportunities/TodayActions.tsx';
import { idOf, SectionSign, TodayLine, TodayRow } from '../../crm/opportunities/TodayRow.tsx';
import { TodaySide } from '../../crm/opportunities/TodaySide.tsx';
import type { getToday, TodayRow as Row } from '../../crm/opportunities/today.contract.ts';
import type { TodaySection } from '../../crm/opportunities/today.ts';
import { useOpportunityActs } from '../../crm/opportunities/useOpportunityActs.tsx';
import type { ResponseOf } from '../../lib/contract.ts';
import { formatDayTitle } from '../../lib/day-format.ts';
import { useNow } from '../../lib/web/Clock.tsx';
import { useLanguage } from '../../lib/web/language.ts';
import { phone, useMedia } from '../../lib/web/media.ts';
import { useRead } from '../../lib/web/queries.ts';
import { useSayFailure } from '../../lib/web/saying.ts';
import { rememberWalk } from '../../lib/web/walk.ts';
import { TodayDock } from './TodayDock.tsx';
import { TodayEmpty } from './TodayEmpty.tsx';
import { useTodayCursor } from './useTodayCursor.ts';

/** Only on large screens: its timeline and documents are fetched then. */
const TodayPreview = lazy(() => import('./TodayPreview.tsx'));

export type Morning = ResponseOf<typeof getToday>;

export const sections: readonly TodaySection[] = ['late', 'today', 'withoutAction', 'toReview'];

/** The four sections, the row one stands on, and what is opened on it. */
export function TodayList({
  morning,
  named,
}: {
  morning: Morning;
  /** Several people’s rows: each says whose it is. */
  named: boolean;
}) {
  const navigate = useNavigate();
  const pipelines = useRead(listPipelines, {}).data?.items ?? [];
  const small = useMedia(phone);
  const large = useMedia('(min-width: 1700px)');
  const [act, setAct] = useState<{ act: Exclude<RowAct, 'resume'>; row: Row }>();
  const acts = useOpportunityActs();
  const orSay = useSayFailure();
  const begin = (chosen: RowAct, row: Row) => {
    if (chosen !== 'resume') setAct({ act: chosen, row });
    else if (row.opportunity) orSay(acts.resume(row.opportunity));
  };
  const rows = sections.flatMap((section) => morning[section]);
  const remember = () =>
    rememberWalk(
      'today',
      rows.flatMap(({ opportunity }) => opportunity?.id ?? []),
    );
  const open = (row: Row) => {
    remember();
    const { opportunity, accountId } = row;
    if (opportunity) void navigate({ to: '/opportunities/$id', params: { id: opportunity.id } });
    else if (accountId) void navigate({ to: '/accounts/$id', params: { id: accountId } });
  };
  const cursor = useTodayCursor(rows, {
    onOpen: open,
    onAct: begin,
    active: act === undefined,
  });
  if (rows.length === 0) {
    return (
      <div className="home">
        <TodayEmpty />
        <TodaySide morning={morning} />
      </div>
    );
  }
  return (
    <div className="home">
      <div className="lst">
        <div className="scroll">
          {sections.map((section) => (
            <Section key={section} section={section} rows={morning[section]} count={morning.counts[section]}>
              {(row) =>
                small ? (
                  <TodayLine key={idOf(row)} row={row} section={section} onFollow={remember} />
                ) : (
                  <TodayRow
                    key={idOf(row)}
                    row={row}
                    section={section}
                    named={named}
                    pipelines={pipelines}
                    current={row === cursor.current}
                    onChoose={() => cursor.choose(row)}
                    onFollow={remember}
                    actions={
                      row === cursor.current && (
                        <TodayActions row={row} onAct={(chosen) => begin(chosen, row)} />
                      )
                    }
                  />
                )
              }
            </Section>
          ))}
        </div>
        {act && <TodayDock key={idOf(act.row)} {...act} onClose={() => setAct(undefined)} />}
        <ClosingOnDemand
          opportunity={act?.act === 'close' || act?.act === 'hold' ? act.row.opportunity : null}
          {...(act?.act === 'hold' ? { start: 'hold' as const } : {})}
          onClose={() => setAct(undefined)}
        />
      </div>
      {large && cursor.current?.opportunity && (
        <Suspense fallback={<section className="pvw" />}>
          <TodayPreview key={cursor.current.opportunity.id} row={cursor.current} onOpen={open} />
        </Suspense>
      )}
      <TodaySide morning={morning} />
    </div>
  );
}

function Section({
  section,
  rows,
  count,
  children,
}: {
  section: TodaySection;
  rows: readonly Row[];
  count: number;
  children: (row: Row) => ReactNode;
}) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const { today } = useNow();
  const about = section === 'today' ? formatDayTitle(today, { today, language }) : t(`about.${section}`);
  if (rows.length === 0) return null;
  return (
    <section>
      <div className="sec">
        <SectionSign section={section} />
        <h2>{t(`section.${section}`)}</h2>
        <span className="q">{count}</span>
        <span className="mm t12 only-wide">{about}</span>
        {section === 'late' && <span className="mm t12 tri only-wide">{t('sorted')}</span>}
      </div>
      <ul>{rows.map(children)}</ul>
      {count > rows.length && <p className="more mm t12">{t('moreRows', { count: count - rows.length })}</p>}
    </section>
  );
}
