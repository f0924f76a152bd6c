import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Shape } from '../../lib/web/ui/Shape.tsx';
import type { ShownProposal } from './import.contract.ts';
import { UndecidedDialog } from './UndecidedDialog.tsx';
import type { ImportPatch } from './useImport.tsx';

/** Endings of which the file does not say whether somebody else got the order: « sans suite ». */
export function UndecidedBlock({
  undecided: { count, items },
  onChoose,
}: {
  undecided: ShownProposal['undecided'];
  onChoose: (patch: ImportPatch) => Promise<unknown>;
}) {
  const { t } = useTranslation('importing');
  const [opened, setOpened] = useState(false);
  if (items.length === 0) return null;
  const words = new Set(items.flatMap(({ value, decision }) => (decision === null ? [value] : [])));
  const [word] = words;
  const title =
    count === 0
      ? t('undecided.allDecided')
      : words.size === 1 && word
        ? t('undecided.titleWord', { count, word })
        : t('undecided.title', { count });
  return (
    <section className="blk">
      <h3>
        <Shape name={count > 0 ? 'none' : 'won'} className={count > 0 ? 'c-hold' : 'c-won'} />
        {title}
        <span className="sp" />
        <Button small onClick={() => setOpened(true)}>
          {t(count > 0 ? 'undecided.decide' : 'undecided.review')}
        </Button>
      </h3>
      {count > 0 && (
        <p className="m t12">
          {t('undecided.why')} {t('undecided.left')}
        </p>
      )}
      {opened && (
        <UndecidedDialog items={items} count={count} onChoose={onChoose} onClose={() => setOpened(false)} />
      )}
    </section>
  );
}
