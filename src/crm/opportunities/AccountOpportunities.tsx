import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFigures } from '../../lib/web/language.ts';
import { useRead } from '../../lib/web/queries.ts';
import { Shape, type ShapeName } from '../../lib/web/ui/Shape.tsx';
import { SkeletonRows } from '../../lib/web/ui/Skeleton.tsx';
import { rememberWalk } from '../../lib/web/walk.ts';
import { StageCell } from './ListCells.tsx';
import { NextActionSign, ReviewSign } from './NextActionSign.tsx';
import { listOpportunities, type Opportunity } from './opportunity.contract.ts';
import { listPipelines } from './pipeline.contract.ts';
import type { Status } from './status.ts';
import './account-opportunities.css';

const shapes: Record<Status, ShapeName> = {
  open: 'open',
  on_hold: 'hold',
  won: 'won',
  lost: 'lost',
  vanished: 'vanished',
  cancelled: 'cancelled',
};

/** Everything sold to a company or hoped from it: what is on the way first, then what came to an end. */
export function AccountOpportunities({ accountId, onAdd }: { accountId: string; onAdd?: () => void }) {
  const { t } = useTranslation(['opportunities', 'account', 'ui']);
  const read = useRead(listOpportunities, { query: { accountId, status: 'any', limit: 100 } });
  const all = read.data?.items ?? [];
  const running = all.filter(({ status }) => status === 'open' || status === 'on_hold');
  const ended = all.filter(({ status }) => status !== 'open' && status !== 'on_hold');
  return (
    <section className="blk of-account">
      <h3>
        {t('opportunities:title')} <span className="mm">{read.data ? running.length : ''}</span>
        <span className="sp" />
        {onAdd && (
          <button type="button" className="bare link" onClick={onAdd}>
            {t('ui:add')}
          </button>
        )}
      </h3>
      {read.isPending && <SkeletonRows rows={2} label={t('ui:loading')} />}
      {read.isSuccess && all.length === 0 && <p className="m">{t('account:opportunities.none')}</p>}
      <ul>
        {running.map((one) => (
          <Running key={one.id} opportunity={one} ids={all.map(({ id }) => id)} />
        ))}
      </ul>
      {ended.length > 0 && (
        <details>
          <summary>{t('account:opportunities.ended', { count: ended.length })}</summary>
          <ul>
            {ended.map((one) => (
              <Ended key={one.id} opportunity={one} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Running({ opportunity, ids }: { opportunity: Opportunity; ids: readonly string[] }) {
  const { money } = useFigures();
  const pipelines = useRead(listPipelines, {}).data?.items ?? [];
  const { id, title, potentialAmount, hold, nextActivity } = opportunity;
  return (
    <li className="running">
      <span className="row">
        <Link
          to="/opportunities/$id"
          params={{ id }}
          className="ell"
          onClick={() => rememberWalk('account', ids)}
        >
          <b>{title}</b>
        </Link>
        <span className="sp" />
        <b className="nb">{money(potentialAmount)}</b>
      </span>
      <StageCell opportunity={opportunity} pipelines={pipelines} />
      {hold ? <ReviewSign hold={hold} /> : <NextActionSign next={nextActivity} />}
    </li>
  );
}

function Ended({
  opportunity: { id, title, status, closing, wonAmount, potentialAmount },
}: {
  opportunity: Opportunity;
}) {
  const { t } = useTranslation('opportunities');
  const { money } = useFigures();
  const year = closing?.closedOn.slice(0, 4);
  return (
    <li className="row">
      <span className={`ended ${status}`}>
        <Shape name={shapes[status]} />
        <span className="sr">{t(`status.${status}`)}, </span>
      </span>
      <Link to="/opportunities/$id" params={{ id }} className="ell">
        {title}
      </Link>
      <span className="sp" />
      <span className="mm t12 nb">{year}</span>
      <span className="m nb">{money(wonAmount ?? potentialAmount)}</span>
    </li>
  );
}
