import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import type { Column } from '../../lib/web/ui/table/DataTable.tsx';
import type { User } from '../users/user.contract.ts';
import { Amount, CloseDate, Feeling, OwnerSign, placeIn, SinceCell } from './ListCells.tsx';
import type { Editable } from './ListEditing.tsx';
import { NextActionSign, ReviewSign } from './NextActionSign.tsx';
import type { Opportunity } from './opportunity.contract.ts';
import type { Pipeline } from './pipeline.contract.ts';

/** What the columns need to know and to do. */
export interface ColumnFacts {
  readonly t: TFunction<'opportunities'>;
  readonly pipelines: readonly Pipeline[];
  readonly users: readonly User[];
  readonly me: string;
  /** A laptop: names give way to the next action. */
  readonly narrow: boolean;
  readonly percent: (value: number) => string;
  /** The cell itself, or the one to write in. */
  readonly edit: (opportunity: Opportunity, cell: Editable, shown: ReactNode, number?: boolean) => ReactNode;
  /** The stage, which opens its choices. */
  readonly stage: (opportunity: Opportunity) => ReactNode;
  readonly owner: (opportunity: Opportunity, shown: ReactNode) => ReactNode;
  readonly sort: (sort: string, reverse?: string) => Pick<Column<Opportunity>, 'onSort' | 'sorted'>;
  readonly foot: Readonly<Partial<Record<string, ReactNode>>>;
}

/** The columns of what is open or waiting, in one order for every view: amount and next action never move. */
export function openColumns(facts: ColumnFacts): Column<Opportunity>[] {
  const { t, pipelines, users, me, percent, edit, stage, owner, sort, foot } = facts;
  return [
    ...identity(facts),
    { id: 'stage', head: t('column.stage'), width: 196, cell: stage, foot: foot.stage },
    {
      id: 'potential',
      head: t('column.potential'),
      width: 100,
      number: true,
      ...sort('-potentialAmount', 'potentialAmount'),
      cell: (one) => edit(one, 'potentialAmount', <Amount euros={one.potentialAmount} />, true),
      foot: foot.potential,
    },
    {
      id: 'probability',
      head: <span title={t('column.probabilityHow')}>{t('column.probability')}</span>,
      width: 58,
      number: true,
      cell: (one) => (
        <span className={one.overdue ? 'c-late' : 'm'}>{percent(Math.round(one.probability))}</span>
      ),
      foot: foot.probability,
    },
    {
      id: 'weighted',
      head: t('column.weighted'),
      width: 94,
      number: true,
      ...sort('-weightedAmount'),
      cell: (one) =>
        one.status === 'open' ? <Amount euros={one.weightedAmount} strong /> : <span className="mm">–</span>,
      foot: foot.weighted,
    },
    {
      id: 'feeling',
      head: t('column.feeling'),
      width: 104,
      cell: (one) => edit(one, 'gutFeeling', <Feeling value={one.gutFeeling} />),
    },
    {
      id: 'close',
      head: t('column.close'),
      width: 106,
      ...sort('expectedCloseDate', '-expectedCloseDate'),
      cell: (one) => edit(one, 'expectedCloseDate', <CloseDate opportunity={one} />),
    },
    {
      id: 'next',
      head: t('column.next'),
      cell: (one) =>
        one.hold ? (
          <ReviewSign hold={one.hold} />
        ) : (
          edit(one, 'nextActivity', <NextActionSign next={one.nextActivity} />)
        ),
      foot: foot.next,
    },
    {
      id: 'since',
      head: <span title={t('column.sinceHow')}>{t('column.since')}</span>,
      width: 60,
      number: true,
      cell: (one) => <SinceCell opportunity={one} stage={placeIn(pipelines, one).stage} />,
    },
    {
      id: 'owner',
      head: <span title={t('column.ownerName')}>{t('column.owner')}</span>,
      width: 48,
      cell: (one) => owner(one, <OwnerSign users={users} id={one.ownerId} me={me} />),
    },
  ];
}

/** Company and title: who, and what for. */
export function identity({ t, edit, foot, narrow }: ColumnFacts): Column<Opportunity>[] {
  return [
    {
      id: 'account',
      ...(narrow ? { width: 172 } : {}),
      head: t('column.account'),
      cell: (one) => (
        <Link to="/opportunities/$id" params={{ id: one.id }} className="ell goes" title={one.accountName}>
          <b>{one.accountName}</b>
        </Link>
      ),
      foot: foot.account,
    },
    {
      id: 'title',
      ...(narrow ? { width: 150 } : {}),
      head: t('column.title'),
      className: 'm',
      cell: (one) => edit(one, 'title', one.title),
      foot: foot.title,
    },
  ];
}
