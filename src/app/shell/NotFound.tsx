import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../lib/web/ui/EmptyState.tsx';
import { Shape } from '../../lib/web/ui/Shape.tsx';

/** An address that leads nowhere, or to a record that is closed to this person: the same page for both. */
export function NotFound() {
  const { t } = useTranslation('shell');
  return (
    <main className="outside">
      <EmptyState
        sign={<Shape name="none" />}
        tone="c-hold"
        title={t('notFound.title')}
        actions={
          <Link to="/today" className="btn p">
            {t('notFound.home')}
          </Link>
        }
      >
        {t('notFound.text')}
      </EmptyState>
    </main>
  );
}
