import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../lib/web/ui/Callout.tsx';
import { Kbd } from '../../lib/web/ui/Kbd.tsx';
import { SkeletonRows } from '../../lib/web/ui/Skeleton.tsx';
import { DropZone } from './DropZone.tsx';
import { EarlierImports } from './EarlierImports.tsx';
import type { Picked } from './picked.ts';
import type { useSending } from './useSending.tsx';

/** First step: a file is dropped, chosen or pasted; below it what was imported before. */
export function FileStep({
  sending: { send, sending, problem },
  onOpen,
}: {
  sending: ReturnType<typeof useSending>;
  onOpen: (id: string) => void;
}) {
  const { t } = useTranslation(['importing', 'ui']);
  const pick = (picked: Picked) => void send(picked);
  return (
    <div className="page import-file">
      <DropZone
        title={t('importing:drop.title')}
        choose={t('importing:drop.choose')}
        busy={sending !== undefined}
        onPicked={pick}
      >
        {t('importing:drop.kinds')} <Kbd keys="Ctrl+V" /> {t('importing:drop.promise')}
      </DropZone>
      {problem && (
        <Callout tone="late">
          {problem.name && <b>{problem.name}. </b>}
          {problem.sentence} {t('importing:drop.refused')}
        </Callout>
      )}
      {sending ? (
        <section className="card">
          <p className="reading" role="status">
            {sending.kind === 'file'
              ? t('importing:drop.reading', { name: sending.file.name })
              : t('importing:drop.readingCells')}
          </p>
          <SkeletonRows rows={5} label={t('ui:loading')} />
        </section>
      ) : (
        <>
          <section className="how">
            <h2>{t('importing:how.title')}</h2>
            <ul>
              {(['one', 'two', 'three'] as const).map((line) => (
                <li key={line}>
                  <Check className="i" />
                  {t(`importing:how.${line}`)}
                </li>
              ))}
            </ul>
          </section>
          <EarlierImports onOpen={onOpen} />
        </>
      )}
    </div>
  );
}
