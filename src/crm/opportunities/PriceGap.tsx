import type { KeyboardEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { type Cents, toCents, toEuros } from '../../lib/money.ts';
import { useFigures } from '../../lib/web/language.ts';
import { MoneyField } from '../../lib/web/ui/MoneyField.tsx';
import { Segmented } from '../../lib/web/ui/Segmented.tsx';
import { priceGap } from './closing.ts';
import type { ClosingDraft } from './closing-draft.ts';
import { Question } from './Question.tsx';

/** Two numbers, both skippable, that turn « prix » into something one may learn from (domain 3.2). */
export function PriceGap({
  ours,
  draft,
  onChange,
  onKeyDown,
  fault,
  ref,
}: {
  /** Potential of the opportunity, in euros: what was asked for. */
  ours: number;
  draft: Pick<ClosingDraft, 'theirCents' | 'sameScope'>;
  onChange: (change: Partial<ClosingDraft>) => void;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  fault?: string | undefined;
  ref?: Ref<HTMLInputElement>;
}) {
  const { t } = useTranslation('closing');
  const theirs = draft.theirCents === 'unreadable' ? null : draft.theirCents;
  return (
    <Question label={t('priceGap')} detail={t('facultative')}>
      <div className="row wrap gap-line">
        <span className="m" aria-hidden="true">
          {t('theirPrice')}
        </span>
        <div className="amount">
          <MoneyField
            ref={ref}
            label={t('theirPrice')}
            hideLabel
            cents={theirs}
            error={fault}
            onChange={(theirCents) => onChange({ theirCents })}
            onKeyDown={onKeyDown}
          />
        </div>
        <span className="m scope">{t('sameScope')}</span>
        <Segmented
          label={t('sameScope')}
          segments={[
            { value: true, label: t('yes') },
            { value: false, label: t('no') },
            { value: null, label: t('doNotKnow') },
          ]}
          value={draft.sameScope}
          onChange={(sameScope) => onChange({ sameScope })}
        />
      </div>
      <GapSentence ours={toCents(ours)} theirs={theirs} sameScope={draft.sameScope} />
    </Question>
  );
}

function GapSentence({
  ours,
  theirs,
  sameScope,
}: {
  ours: Cents;
  theirs: Cents | null;
  sameScope: boolean | null | undefined;
}) {
  const { t } = useTranslation('closing');
  const { percent, money } = useFigures();
  if (theirs === null || theirs === 0) return <p className="gap-said mm">{t('unverified')}</p>;
  if (ours === 0) return <p className="gap-said mm">{t('potentialNeeded')}</p>;
  const gap = priceGap(ours, theirs, sameScope ?? null);
  if (gap === null) return <p className="gap-said mm">{t('scopeNeeded')}</p>;
  const size = percent(Math.abs(gap) * 100, 1);
  const said =
    gap === 0 ? t('samePrice') : gap > 0 ? t('above', { percent: size }) : t('below', { percent: size });
  const difference = `${gap > 0 ? '+' : '−'} ${money(toEuros(Math.abs(ours - theirs)))}`;
  return (
    <p className="gap-said" role="status">
      {t('youWere')} <b>{said}</b>{' '}
      <span className="m">
        {gap !== 0 && t('gapAmount', { amount: difference })}. {t('unverified')}
      </span>
    </p>
  );
}
