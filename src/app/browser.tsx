import '@fontsource-variable/figtree';
import '../lib/web/theme/tokens.css';
import '../lib/web/theme/ui.css';
import '../lib/web/theme/controls.css';
import '../lib/web/theme/frame.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { installKeyboard } from '../lib/web/keyboard.ts';
import { showPreferences } from '../lib/web/preferences.ts';
import { startWords } from '../lib/web/words.ts';
import { App } from './App.tsx';

showPreferences();
installKeyboard();

const place = document.getElementById('root');
const speaker = await startWords({
  fr: async () => (await import('./words.fr.ts')).words,
  en: async () => (await import('./words.en.ts')).words,
});
if (place) {
  createRoot(place).render(
    <StrictMode>
      <I18nextProvider i18n={speaker}>
        <App />
      </I18nextProvider>
    </StrictMode>,
  );
}
