import { useTranslation } from 'react-i18next';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Shape } from '../../lib/web/ui/Shape.tsx';
import { entities, type ShownImport, type ShownUndone } from './import.contract.ts';

/** What taking the import back did: what went, what was put back, and what somebody changed since and stayed. */
export function UndoneStep({ shown, onAnother }: { shown: ShownImport; onAnother: () => void }) {
  const { t } = useTranslation('importing');
  const { undone, fileName } = shown;
  const listed = (counts: ShownUndone['removed']) =>
    entities
      .flatMap((entity) => {
        const count = counts[entity] ?? 0;
        return count > 0 ? [t(`undone.entity.${entity}`, { count })] : [];
      })
      .join(', ') || t('undone.nothing');
  return (
    <div className="page import-done">
      <section className="card">
        <h2>
          <Shape name="cancelled" />
          {t('undone.title')}
          <span className="m im-plain">{fileName ?? t('earlier.pasted')}</span>
        </h2>
        <p className="m">{t('undone.text')}</p>
        {undone && (
          <dl className="dl">
            <dt>{t('undone.removed')}</dt>
            <dd>{listed(undone.removed)}</dd>
            <dt>{t('undone.restored')}</dt>
            <dd>{listed(undone.restored)}</dd>
          </dl>
        )}
        {undone && undone.left > 0 && (
          <>
            <h3>{t('undone.left', { count: undone.left })}</h3>
            <ul className="kept">
              {undone.items.map(({ entity, id, name, field }) => (
                <li key={`${id}:${field}`}>
                  <span className="mm t12">{t(`undone.kind.${entity}`)}</span>
                  <b className="ell">{name}</b>
                  <span className="m t12">
                    {field === null ? t('undone.whole') : t('undone.field', { field })}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
        <div>
          <Button look="primary" onClick={onAnother}>
            {t('done.another')}
          </Button>
        </div>
      </section>
    </div>
  );
}
