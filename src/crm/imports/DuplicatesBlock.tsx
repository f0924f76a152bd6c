import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../../lib/web/ui/Segmented.tsx';
import { Shape } from '../../lib/web/ui/Shape.tsx';
import { DuplicatesDialog } from './DuplicatesDialog.tsx';
import { duplicateModes, likenesses, type ShownProposal } from './import.contract.ts';
import type { ImportPatch } from './useImport.tsx';

/** Companies that Jalon knows already, by what they were recognised, and what is done with them. */
export function DuplicatesBlock({
  proposal: { duplicates, counts },
  onChoose,
}: {
  proposal: ShownProposal;
  onChoose: (patch: ImportPatch) => void;
}) {
  const { t } = useTranslation('importing');
  const [opened, setOpened] = useState(false);
  const { mode, by, items } = duplicates;
  const ways = likenesses.flatMap((likeness) =>
    by[likeness] > 0 ? [t(`duplicates.by.${likeness}`, { count: by[likeness] })] : [],
  );
  const total = likenesses.reduce((sum, likeness) => sum + by[likeness], 0);
  if (total === 0) return <p className="blk mm t12">{t('duplicates.none')}</p>;
  return (
    <section className="blk">
      <h3>
        <Shape name="none" className="c-hold" />
        {t('duplicates.title')}
        <span className="m im-plain">{t('duplicates.known', { count: counts.knownAccounts || total })}</span>
      </h3>
      <div className="row wrap">
        <Segmented
          label={t('duplicates.title')}
          value={mode}
          segments={duplicateModes.map((value) => ({ value, label: t(`duplicates.mode.${value}`) }))}
          onChange={(duplicates) => onChoose({ duplicates })}
        />
        <button type="button" className="bare link" onClick={() => setOpened(true)}>
          {t('duplicates.oneByOne')}
        </button>
      </div>
      <p className="mm t12 im-under">
        {ways.join(', ')}. {t(`duplicates.means.${mode}`)}
      </p>
      {opened && (
        <DuplicatesDialog
          items={items}
          total={total}
          onMode={(line, itsMode) => onChoose({ duplicateChoices: [{ line, mode: itsMode }] })}
          onClose={() => setOpened(false)}
        />
      )}
    </section>
  );
}
