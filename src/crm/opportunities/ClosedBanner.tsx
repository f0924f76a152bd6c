import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toCents } from '../../lib/money.ts';
import { useDays } from '../../lib/web/Clock.tsx';
import { useFigures } from '../../lib/web/language.ts';
import { useRead } from '../../lib/web/queries.ts';
import { useSayFailure } from '../../lib/web/saying.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Shape } from '../../lib/web/ui/Shape.tsx';
import { useMay } from '../users/Me.tsx';
import { listUsers } from '../users/user.contract.ts';
import { priceGap } from './closing.ts';
import type { Opportunity } from './opportunity.contract.ts';
import { listCompetitors, listReasons } from './pipeline.contract.ts';
import { Banner } from './RecordBanner.tsx';
import type { RecordAct } from './record-act.ts';
import { useOpportunityActs } from './useOpportunityActs.tsx';

/** How it ended, what each side says of it, and the ways back: a debrief by somebody else, or reopening. */
export function ClosedBanner({
  opportunity,
  onAct,
}: {
  opportunity: Opportunity;
  onAct: (act: RecordAct) => void;
}) {
  const { t } = useTranslation('record');
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const { closing } = opportunity;
  const ended = useEnding(opportunity);
  const views = useViews(opportunity);
  if (!closing) return null;
  const debriefable = closing.outcome === 'lost' || closing.outcome === 'vanished';
  return (
    <>
      <Banner tone={closing.outcome} sign={<Shape name={closing.outcome} />}>
        <span>
          <b>{ended}</b>
          {views.length > 0 && <span className="m views">{views.join(' · ')}</span>}
          {closing.note && <span className="note">{closing.note}</span>}
        </span>
        <span className="row">
          {debriefable && may('opportunity', 'debrief') && (
            <Button
              small
              look={closing.buyerReasonId ? 'secondary' : 'primary'}
              onClick={() => onAct('debrief')}
            >
              {t(closing.buyerReasonId ? 'closing.debriefAgain' : 'closing.debrief')}
            </Button>
          )}
          {may('opportunity', 'close') && (
            <Button small aria-expanded={asking} onClick={() => setAsking(!asking)}>
              {t('closing.reopen')}
            </Button>
          )}
        </span>
      </Banner>
      {asking && <Reopen opportunity={opportunity} onClose={() => setAsking(false)} />}
    </>
  );
}

/** « Perdue ven. 20 nov., face à BuroPlus, close par Karim ». */
function useEnding({ closing, wonAmount }: Opportunity): string {
  const { t } = useTranslation('record');
  const { day } = useDays();
  const { moneyExact } = useFigures();
  const competitors = useRead(listCompetitors, { query: { archived: 'true' } }).data?.items;
  const users = useRead(listUsers, {}).data?.items;
  if (!closing) return '';
  const on = day(closing.closedOn);
  const competitor = competitors?.find(({ id }) => id === closing.competitorId)?.name;
  const by = users?.find(({ id }) => id === closing.closedBy)?.name.split(' ')[0];
  const what = () => {
    if (closing.outcome === 'won') {
      if (closing.amountToConfirm || wonAmount === null) return t('closing.wonUnknown', { day: on });
      return t('closing.won', { day: on, amount: moneyExact(wonAmount) });
    }
    if (closing.outcome === 'lost' && competitor) return t('closing.lostTo', { day: on, competitor });
    return t(`closing.${closing.outcome}`, { day: on });
  };
  return by ? `${what()}, ${t('closing.by', { name: by })}` : what();
}

/** What we said, what the customer said, and by how much we were dearer. */
function useViews({ closing, potentialAmount }: Opportunity): string[] {
  const { t } = useTranslation('record');
  const { percent } = useFigures();
  const { dayMonth } = useDays();
  const reasons = useRead(listReasons, { query: { archived: 'true' } }).data?.items;
  const users = useRead(listUsers, {}).data?.items;
  if (!closing) return [];
  const reasonOf = (id: string | null) => reasons?.find((reason) => reason.id === id);
  const said = reasonOf(closing.reasonId);
  const theirs = closing.competitorPrice === null ? null : toCents(closing.competitorPrice);
  const gap = priceGap(toCents(potentialAmount), theirs, closing.sameScope);
  const unverified = said?.code === 'price' && theirs === null;
  const debriefed = closing.outcome === 'lost' || closing.outcome === 'vanished';
  const by = users?.find(({ id }) => id === closing.debriefedBy)?.name.split(' ')[0];
  const buyer = reasonOf(closing.buyerReasonId);
  return [
    said && t('closing.reasonRep', { reason: unverified ? t('closing.unverifiedPrice') : said.label }),
    closing.toTender && t('closing.tender'),
    gap !== null &&
      t(gap >= 0 ? 'closing.gapAbove' : 'closing.gapBelow', { percent: percent(Math.abs(gap) * 100) }),
    buyer && t('closing.reasonBuyer', { reason: buyer.label }),
    by && closing.debriefedOn && t('closing.debriefedBy', { name: by, day: dayMonth(closing.debriefedOn) }),
    debriefed && !closing.buyerReasonId && t('closing.notDebriefed'),
  ].filter((view) => typeof view === 'string');
}

/** Why it is opened again: asked, never required; the first closing stays in the history. */
function Reopen({ opportunity, onClose }: { opportunity: Opportunity; onClose: () => void }) {
  const { t } = useTranslation('record');
  const { t: ui } = useTranslation('ui');
  const acts = useOpportunityActs();
  const orSay = useSayFailure();
  const [why, setWhy] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    orSay(acts.reopen(opportunity, why).then(onClose));
  };
  return (
    <form className="banner reopen" onSubmit={submit}>
      <label className="in">
        <span className="m nb">{t('closing.reopenWhy')}</span>
        <input
          ref={focusFirst}
          maxLength={300}
          placeholder={t('closing.reopenExample')}
          value={why}
          onChange={(event) => setWhy(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && onClose()}
        />
      </label>
      <Button onClick={onClose}>{ui('cancel')}</Button>
      <Button type="submit" look="primary" keys="Enter">
        {t('closing.reopen')}
      </Button>
      <span className="hint">{t('closing.reopenKept')}</span>
    </form>
  );
}

function focusFirst(field: HTMLInputElement | null) {
  field?.focus();
}
