import { type RefObject, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../lib/web/keyboard.ts';
import { Kbd } from '../../lib/web/ui/Kbd.tsx';
import { Shape } from '../../lib/web/ui/Shape.tsx';
import type { Ending } from './closing-draft.ts';

const endings = [
  { ending: 'won', means: 'wonMeans', keys: 'G', colour: 'c-won' },
  { ending: 'lost', means: 'lostMeans', keys: 'P', colour: 'c-lost' },
  { ending: 'vanished', means: 'vanishedMeans', keys: 'E', colour: 'c-van' },
  { ending: 'hold', means: 'holdMeans', keys: 'A', colour: 'c-hold' },
] as const;

/**
 * The four big choices. Their letters work until one is made; after that letters belong to the reasons, except P from
 * « Évanouie », where the footer offers it.
 */
export function EndingChoice({
  value,
  onChoose,
  currentRef,
}: {
  value: Ending | null;
  onChoose: (ending: Ending) => void;
  /** The one chosen, or the first: where the focus begins and comes back to. */
  currentRef: RefObject<HTMLInputElement | null>;
}) {
  const { t } = useTranslation('closing');
  const name = useId();
  const group = useRef<HTMLDivElement>(null);
  const chooseByKey = (ending: Ending, index: number) => {
    onChoose(ending);
    // The focus follows, so that the ring is never around another ending than the one chosen.
    group.current?.querySelectorAll('input')[index]?.focus();
  };
  useShortcuts(
    endings.flatMap(({ ending, keys }, index) =>
      value === null || (value === 'vanished' && ending === 'lost')
        ? [{ keys, label: t(ending), run: () => chooseByKey(ending, index) }]
        : [],
    ),
    { level: 'part' },
  );
  return (
    <div ref={group} className="ch4" role="radiogroup" aria-label={t('ending')}>
      {endings.map(({ ending, means, keys, colour }, index) => (
        <label key={ending} className={`co ${ending} ${value === ending ? 'on' : ''}`}>
          <input
            type="radio"
            className="sr"
            name={name}
            ref={(value === null ? index === 0 : value === ending) ? currentRef : undefined}
            checked={value === ending}
            onChange={() => onChoose(ending)}
          />
          <b className={value === ending ? '' : colour}>
            <Shape name={ending} />
            {t(ending)}
          </b>
          <span className="m">{t(means)}</span>
          <Kbd keys={keys} />
        </label>
      ))}
    </div>
  );
}
