import { useTranslation } from 'react-i18next';
import { Callout } from '../../lib/web/ui/Callout.tsx';
import { Counts } from './Counts.tsx';
import type { ImportTotals, ShownProposal } from './import.contract.ts';

const mostNames = 4;

/** What the import will make, and what a dry run found. */
export function CountsBlock({
  proposal: { counts, newSources, newCompetitors },
  trial,
}: {
  proposal: ShownProposal;
  trial: ImportTotals | null;
}) {
  const { t } = useTranslation('importing');
  const named = (names: readonly string[]) => {
    const shown = names.slice(0, mostNames).join(', ');
    const more = names.length - mostNames;
    return more > 0 ? t('counts.more', { names: shown, more }) : shown;
  };
  const notes = [
    counts.knownOpportunities > 0 && t('counts.knownSales', { count: counts.knownOpportunities }),
    counts.toComplete > 0 && t('counts.toComplete', { count: counts.toComplete }),
    newSources.length > 0 && t('counts.newSources', { names: named(newSources) }),
    newCompetitors.length > 0 && t('counts.newCompetitors', { names: named(newCompetitors) }),
  ].filter((note) => note !== false);
  return (
    <section className="blk">
      <h3>{t('counts.title')}</h3>
      <Counts counts={counts} />
      {notes.length > 0 && <p className="mm t12 im-under">{notes.join(' ')}</p>}
      {trial && (
        <div className="im-under" role="status">
          <Callout>
            <b>{t('trial.title')}</b> {t('trial.text', { rows: trial.imported })}
          </Callout>
        </div>
      )}
    </section>
  );
}
