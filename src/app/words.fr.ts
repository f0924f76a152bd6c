import { closing } from '../crm/opportunities/closing.words.fr.ts';
import { reportWords } from '../crm/reports/report.words.fr.ts';
import { user } from '../crm/users/user.words.fr.ts';
import { refusalWords } from '../lib/refusal.words.fr.ts';
import { ui } from '../lib/web/ui/ui.words.fr.ts';
import { shell } from './shell/shell.words.fr.ts';

/** Every French word of the product, a namespace a slice. */
export const words = {
  ui,
  refusal: refusalWords,
  shell,
  user,
  report: reportWords,
  closing,
};
