import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { speak } from '../../lib/web/words.ts';
import { Brand } from './Brand.tsx';

/** A page for somebody who is not signed in: the brand, one sheet, the choice of language. */
export function Outside({ title, children }: { title: string; children: ReactNode }) {
  const { t, i18n } = useTranslation('shell');
  return (
    <main className="outside">
      <div className="card sheet">
        <div className="row">
          <Brand />
          <span className="sp" />
          <button
            type="button"
            className="btn g sm"
            lang={i18n.language === 'fr' ? 'en' : 'fr'}
            onClick={() => void speak(i18n.language === 'fr' ? 'en' : 'fr')}
          >
            {i18n.language === 'fr' ? t('english') : t('french')}
          </button>
        </div>
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}
