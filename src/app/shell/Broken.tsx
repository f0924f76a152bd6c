import { useTranslation } from 'react-i18next';
import { Button } from '../../lib/web/ui/Button.tsx';
import { EmptyState } from '../../lib/web/ui/EmptyState.tsx';
import { Shape } from '../../lib/web/ui/Shape.tsx';

/** A screen that failed: what it means for the work, and the way on. Details are in the console. */
export function Broken({ error }: { error: unknown }) {
  const { t } = useTranslation('shell');
  console.error(error);
  return (
    <main className="outside">
      <EmptyState
        sign={<Shape name="late" />}
        tone="c-late"
        title={t('broken.title')}
        actions={
          <Button look="primary" onClick={() => location.reload()}>
            {t('broken.reload')}
          </Button>
        }
      >
        {t('broken.text')}
      </EmptyState>
    </main>
  );
}
