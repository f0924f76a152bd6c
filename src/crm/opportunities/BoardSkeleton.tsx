import { useTranslation } from 'react-i18next';
import { Skeleton } from '../../lib/web/ui/Skeleton.tsx';
import './opportunity-board.css';

/** The board on its way: its columns with three cards each. */
export function BoardSkeleton({ columns }: { columns: number }) {
  const { t } = useTranslation('ui');
  return (
    <div className="bd" role="status" aria-busy="true" aria-label={t('loading')}>
      <div className="cols" style={{ gridTemplateColumns: `repeat(${columns}, minmax(190px, 1fr))` }}>
        {Array.from({ length: columns }, (_, column) => (
          <section className="col" key={`column-${column + 1}`}>
            <header>
              <Skeleton width={90} />
              <div className="row tot">
                <Skeleton width={120} />
              </div>
            </header>
            <div className="cs">
              {[1, 2, 3].map((card) => (
                <div className="sk-card" key={card}>
                  <Skeleton width="80%" />
                  <Skeleton width="60%" />
                  <Skeleton width="45%" />
                </div>
              ))}
            </div>
          </section>
        ))}
      </div>
    </div>
  );
}
