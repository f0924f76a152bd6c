import { CalendarClock, GitCommitHorizontal, UserRound, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDays } from '../../lib/web/Clock.tsx';
import { call } from '../../lib/web/call.ts';
import { Button, IconButton } from '../../lib/web/ui/Button.tsx';
import { Menu } from '../../lib/web/ui/Menu.tsx';
import { Shape } from '../../lib/web/ui/Shape.tsx';
import type { When } from '../../lib/when.ts';
import { WhenBar } from '../activities/WhenBar.tsx';
import { useMay } from '../users/Me.tsx';
import type { User } from '../users/user.contract.ts';
import { ClosingQueue } from './ClosingQueue.tsx';
import { HoldManyDialog } from './HoldManyDialog.tsx';
import { MassConfirm } from './MassConfirm.tsx';
import { type Opportunity, updateOpportunity } from './opportunity.contract.ts';
import type { Pipeline } from './pipeline.contract.ts';
import type { Patch } from './preview.ts';
import { StageMenu } from './StageMenu.tsx';
import { type RowAct, useMassActs } from './useMassActs.tsx';
import { useNextActionEdit } from './useNextActionEdit.tsx';

/** Beyond so many rows one is asked before they all change. */
const askedBeyond = 10;

interface Wish {
  readonly rows: readonly Opportunity[];
  readonly act: RowAct;
  readonly what: string;
}

/** What can be done to the rows selected, each through the ordinary operation; closing asks its questions for each. */
export function MassBar({
  rows,
  users,
  pipelines,
  onClear,
}: {
  rows: readonly Opportunity[];
  users: readonly User[];
  pipelines: readonly Pipeline[];
  onClear: () => void;
}) {
  const { t } = useTranslation('opportunities');
  const { t: ui } = useTranslation('ui');
  const may = useMay();
  const { day } = useDays();
  const { plan } = useNextActionEdit();
  const mass = useMassActs();
  const [opened, setOpened] = useState<'next' | 'hold' | 'close'>();
  const [wish, setWish] = useState<Wish>();
  const living = rows.filter(({ closing }) => closing === null);
  const stages = stagesOf(living, pipelines);
  const close = () => setOpened(undefined);

  const ask = (asked: Wish) => {
    close();
    if (asked.rows.length > askedBeyond) setWish(asked);
    else void mass.run(asked.rows, asked.act, asked.what);
  };
  const give = (ownerId: string | null, what: string) =>
    ask({ rows: rows.filter((row) => row.ownerId !== ownerId), act: patching({ ownerId }), what });
  const planAll = (when: When) => {
    const open = living.filter(({ hold }) => hold === null);
    ask({
      rows: open,
      act: (row) => plan(row, when),
      what: t('mass.planned', { day: day(when.day, when.time) }),
    });
    return Promise.resolve();
  };

  if (opened === 'next') {
    return (
      <div className="mass-when">
        <WhenBar
          title={t('mass.plan', { count: living.length })}
          save={t('mass.planSave')}
          rules={{ skipNonWorkingDays: true }}
          onSave={planAll}
          onClose={close}
        />
      </div>
    );
  }
  return (
    <>
      <div className="bulk" role="toolbar" aria-label={t('mass.bar', { count: rows.length })}>
        {mass.progress ? (
          <>
            <b role="status">{t('mass.progress', mass.progress)}</b>
            <Button small look="quiet" onClick={mass.stop}>
              {t('mass.stop')}
            </Button>
          </>
        ) : (
          <>
            <b>{ui('selected', { count: rows.length })}</b>
            <span className="bulk-line" />
            {living.length > 0 && may('activity', 'create') && (
              <Button
                small
                look="quiet"
                icon={<CalendarClock className="i" />}
                onClick={() => setOpened('next')}
              >
                {t('mass.next')}
              </Button>
            )}
            {stages && may('opportunity', 'update') && (
              <StageMenu
                stages={stages}
                onChoose={({ id, name }) =>
                  ask({
                    rows: living.filter(({ stageId }) => stageId !== id),
                    act: patching({ stageId: id }),
                    what: t('mass.toStage', { name }),
                  })
                }
                trigger={
                  <Button small look="quiet" icon={<GitCommitHorizontal className="i" />}>
                    {t('mass.stage')}
                  </Button>
                }
              />
            )}
            {may('opportunity', 'update') && (
              <Menu
                title={t('mass.assign')}
                trigger={
                  <Button small look="quiet" icon={<UserRound className="i" />}>
                    {t('mass.assign')}
                  </Button>
                }
                entries={[
                  ...users
                    .filter(({ active }) => active)
                    .map(({ id, name }) => ({
                      label: name,
                      onSelect: () => give(id, t('mass.toOwner', { name })),
                    })),
                  { label: t('mass.nobody'), onSelect: () => give(null, t('mass.toNobody')) },
                ]}
              />
            )}
            {living.length > 0 && may('opportunity', 'hold') && (
              <Button
                small
                look="quiet"
                icon={<Shape name="hold" className="c-hold" />}
                onClick={() => setOpened('hold')}
              >
                {t('mass.hold')}
              </Button>
            )}
            {living.length > 0 && may('opportunity', 'close') && (
              <Button small look="quiet" onClick={() => setOpened('close')}>
                {t('mass.close')}
              </Button>
            )}
            <IconButton
              small
              look="quiet"
              label={t('mass.clear')}
              icon={<X className="i" />}
              onClick={onClear}
            />
          </>
        )}
      </div>
      {opened === 'close' && <ClosingQueue rows={living} onClose={close} />}
      {opened === 'hold' && <HoldManyDialog rows={living} mass={mass} onClose={close} />}
      {wish && (
        <MassConfirm
          count={wish.rows.length}
          what={wish.what}
          onClose={() => setWish(undefined)}
          onConfirm={() => {
            setWish(undefined);
            void mass.run(wish.rows, wish.act, wish.what);
          }}
        />
      )}
    </>
  );
}

/** The stages they may all move to: those of their one pipeline, or none where they come from several. */
function stagesOf(rows: readonly Opportunity[], pipelines: readonly Pipeline[]) {
  const [first] = rows;
  if (!first || rows.some(({ pipelineId }) => pipelineId !== first.pipelineId)) return null;
  return pipelines.find(({ id }) => id === first.pipelineId)?.stages ?? null;
}

/** The same fields for each row; taking it back gives each its own. */
function patching(patch: Patch): RowAct {
  return async (row) => {
    const params = { id: row.id };
    const saved = await call(updateOpportunity, { params, body: { version: row.version, ...patch } });
    const before = Object.fromEntries(Object.keys(patch).map((field) => [field, row[field as keyof Patch]]));
    return () => call(updateOpportunity, { params, body: { version: saved.version, ...before } });
  };
}
