import 'i18next';
import type { words } from './words.fr.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    returnNull: false;
    resources: typeof words;
  }
}
