import { refusalWords } from '../lib/refusal.words.fr.ts';
import { ui } from '../lib/web/ui/ui.words.fr.ts';
import { shell } from './shell/shell.words.fr.ts';

/** Every French word of the product, a namespace a slice. */
export const words = {
  ui,
  refusal: refusalWords,
  shell,
};
