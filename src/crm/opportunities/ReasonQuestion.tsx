import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../lib/web/queries.ts';
import { OptionKeys } from '../../lib/web/ui/OptionKeys.tsx';
import { Skeleton } from '../../lib/web/ui/Skeleton.tsx';
import { digitKeys, letterKeys } from './choice-keys.ts';
import { listReasons, type Reason } from './pipeline.contract.ts';
import { Question } from './Question.tsx';

/** The company's reasons for one ending, in its order. */
export function useReasons(outcome: Reason['outcome']) {
  const all = useRead(listReasons, { query: {} }).data?.items;
  return all?.filter((reason) => reason.outcome === outcome && !reason.archived);
}

/** Which reason: one key each, and a second line where the company has divided the one chosen. */
export function ReasonQuestion({
  outcome,
  by,
  label,
  detail,
  value,
  onChange,
  onKey,
  fault,
  children,
}: {
  outcome: Reason['outcome'];
  /** Whether keys are digits by place or letters of the words. */
  by: 'digit' | 'letter';
  label: string;
  detail?: string;
  value: string | null;
  onChange: (reason: Reason) => void;
  /** Chosen by its key rather than by walking: the next field may take the hand. */
  onKey?: (reason: Reason) => void;
  fault?: string | undefined;
  children?: ReactNode;
}) {
  const { t } = useTranslation('closing');
  const group = useRef<HTMLDivElement>(null);
  const reasons = useReasons(outcome);
  const top = reasons?.filter((reason) => reason.parentId === null) ?? [];
  const chosen = reasons?.find((reason) => reason.id === value);
  const topId = chosen?.parentId ?? chosen?.id;
  const below = reasons?.filter((reason) => reason.parentId !== null && reason.parentId === topId) ?? [];
  const keys = by === 'digit' ? digitKeys(top) : letterKeys(top.map((reason) => reason.label));

  const choose = (id: string) => {
    const reason = reasons?.find((one) => one.id === id);
    if (!reason) return;
    onChange(reason);
    // Arrows walk within the group and must stay there; a key pressed from anywhere may go on.
    if (!group.current?.contains(document.activeElement)) onKey?.(reason);
  };
  return (
    <Question label={label} detail={detail} fault={fault}>
      <div ref={group}>
        {reasons === undefined ? (
          <Skeleton width={320} height={28} />
        ) : (
          <OptionKeys
            label={label}
            options={top.map((reason, index) => ({
              value: reason.id,
              label: reason.label,
              ...(keys[index] ? { keys: keys[index] } : {}),
            }))}
            value={topId}
            onChange={choose}
          />
        )}
        {below.length > 0 && (
          <div className="finer">
            <OptionKeys
              label={t('precise')}
              options={below.map((reason) => ({ value: reason.id, label: reason.label }))}
              value={value ?? undefined}
              onChange={choose}
            />
          </div>
        )}
      </div>
      {children}
    </Question>
  );
}
