import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFigures } from '../../lib/web/language.ts';
import { useRead } from '../../lib/web/queries.ts';
import { Shape, type ShapeName } from '../../lib/web/ui/Shape.tsx';
import { listOpportunities, type Opportunity } from './opportunity.contract.ts';
import type { Status } from './status.ts';

const signs: Record<Status, { shape: ShapeName; tone: string }> = {
  open: { shape: 'open', tone: 'c-acc' },
  on_hold: { shape: 'hold', tone: 'c-hold' },
  won: { shape: 'won', tone: 'c-won' },
  lost: { shape: 'lost', tone: 'c-lost' },
  vanished: { shape: 'vanished', tone: 'c-van' },
  cancelled: { shape: 'cancelled', tone: 'mm' },
};

/** What else was, or is, on the way with this company. */
export function OtherOpportunities({ opportunity: { id, accountId } }: { opportunity: Opportunity }) {
  const { t } = useTranslation('record');
  const { money } = useFigures();
  const read = useRead(listOpportunities, { query: { accountId, status: 'any', limit: 20 } });
  const others = read.data?.items.filter((other) => other.id !== id) ?? [];
  if (others.length === 0) return null;
  return (
    <section className="blk">
      <h3>
        {t('others')} <span className="mm count">{(read.data?.totals.count ?? 1) - 1}</span>
      </h3>
      {others.map(({ id: other, title, status, wonAmount, potentialAmount }) => (
        <div className="row other" key={other}>
          <span className={signs[status].tone} title={t(`status.${status}`)}>
            <Shape name={signs[status].shape} />
          </span>
          <Link to="/opportunities/$id" params={{ id: other }} className="ell to">
            <span className="sr">{t(`status.${status}`)}, </span>
            {title}
          </Link>
          <span className="sp" />
          <span className="m nb">{money(wonAmount ?? potentialAmount)}</span>
        </div>
      ))}
    </section>
  );
}
