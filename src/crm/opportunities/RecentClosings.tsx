import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFigures } from '../../lib/web/language.ts';
import { useRead } from '../../lib/web/queries.ts';
import { Shape } from '../../lib/web/ui/Shape.tsx';
import { listUsers } from '../users/user.contract.ts';
import type { Opportunity } from './opportunity.contract.ts';
import { listCompetitors } from './pipeline.contract.ts';

/** What ended in the last days, so that everybody knows; direct and recurring orders are told together. */
export function RecentClosings({ recent }: { recent: readonly { opportunity: Opportunity }[] }) {
  const { t } = useTranslation('today');
  const closed = recent.map(({ opportunity }) => opportunity);
  const pursued = closed.filter(({ origin, status }) => origin === 'pursued' && status !== 'cancelled');
  const orders = groupOrders(closed.filter(({ origin }) => origin !== 'pursued'));
  return (
    <section>
      <h3>{t('recent')}</h3>
      {closed.length === 0 && <p className="m">{t('recentEmpty')}</p>}
      <ul className="recent">
        {pursued.map((opportunity) => (
          <Ended key={opportunity.id} opportunity={opportunity} />
        ))}
        {orders.map((group) => (
          <Orders key={`${group.origin} ${group.by}`} group={group} />
        ))}
      </ul>
    </section>
  );
}

const signs = { won: 'c-won', lost: 'c-lost', vanished: 'c-van' } as const;

function Ended({ opportunity }: { opportunity: Opportunity }) {
  const { money } = useFigures();
  const { id, accountName, wonAmount, potentialAmount, closing } = opportunity;
  const said = useSaid();
  const outcome = closing?.outcome;
  if (outcome === undefined || outcome === 'cancelled') return null;
  const amount = wonAmount ?? potentialAmount;
  return (
    <li>
      <span className={signs[outcome]}>
        <Shape name={outcome} />
      </span>
      <span>
        <Link to="/opportunities/$id" params={{ id }} className="to">
          <b>{accountName}</b>
          {amount > 0 && `, ${money(amount)}`}
        </Link>
        <span className="m t12">{said(opportunity)}</span>
      </span>
    </li>
  );
}

/** « perdue face à BuroPlus, Julien ». */
function useSaid() {
  const { t } = useTranslation('today');
  const name = useFirstName();
  const competitors = useRead(listCompetitors, { query: { archived: 'true' } }).data?.items ?? [];
  return ({ closing, ownerId }: Opportunity): string => {
    const who = name(closing?.closedBy ?? ownerId);
    const competitor = competitors.find(({ id }) => id === closing?.competitorId)?.name;
    switch (closing?.outcome) {
      case 'won':
        return who ? t('recentBy.won', { name: who }) : t('recentBy.wonNobody');
      case 'lost':
        if (competitor)
          return who
            ? t('recentBy.lostTo', { competitor, name: who })
            : t('recentBy.lostToNobody', { competitor });
        return who ? t('recentBy.lost', { name: who }) : t('recentBy.lostNobody');
      default:
        return who ? t('recentBy.vanished', { name: who }) : t('recentBy.vanishedNobody');
    }
  };
}

interface OrderGroup {
  origin: 'direct' | 'recurring';
  by: string | null;
  count: number;
  amount: number;
}

function Orders({ group: { origin, by, count, amount } }: { group: OrderGroup }) {
  const { t } = useTranslation('today');
  const { money } = useFigures();
  const who = useFirstName()(by);
  return (
    <li>
      <span className="mm">
        <Shape name="direct" />
      </span>
      <span>
        <span>
          <b>{t(origin, { count })}</b>, {money(amount)}
        </span>
        {who && <span className="m t12">{t('enteredBy', { count, name: who })}</span>}
      </span>
    </li>
  );
}

function groupOrders(orders: readonly Opportunity[]): OrderGroup[] {
  const groups = new Map<string, OrderGroup>();
  for (const { origin, closing, wonAmount } of orders) {
    if (origin === 'pursued') continue;
    const by = closing?.closedBy ?? null;
    const key = `${origin} ${by}`;
    const before = groups.get(key) ?? { origin, by, count: 0, amount: 0 };
    groups.set(key, { ...before, count: before.count + 1, amount: before.amount + (wonAmount ?? 0) });
  }
  return [...groups.values()];
}

/** « Karim » for his id; nothing for nobody. */
function useFirstName() {
  const users = useRead(listUsers, {}).data?.items ?? [];
  return (id: string | null): string => users.find((user) => user.id === id)?.name.split(' ')[0] ?? '';
}
