import { account } from '../crm/accounts/account.words.fr.ts';
import { activity } from '../crm/activities/activity.words.fr.ts';
import { contact } from '../crm/contacts/contact.words.fr.ts';
import { document } from '../crm/documents/document.words.fr.ts';
import { importWords } from '../crm/imports/import.words.fr.ts';
import { importing } from '../crm/imports/import-screen.words.fr.ts';
import { closing } from '../crm/opportunities/closing.words.fr.ts';
import { pipeline } from '../crm/opportunities/pipeline.words.fr.ts';
import { opportunities } from '../crm/opportunities/pipeline-screens.words.fr.ts';
import { record } from '../crm/opportunities/record.words.fr.ts';
import { timeline } from '../crm/opportunities/timeline.words.fr.ts';
import { today } from '../crm/opportunities/today.words.fr.ts';
import { reportWords } from '../crm/reports/report.words.fr.ts';
import { source } from '../crm/sources/source.words.fr.ts';
import { people } from '../crm/users/people.words.fr.ts';
import { user } from '../crm/users/user.words.fr.ts';
import { refusalWords } from '../lib/refusal.words.fr.ts';
import { ui } from '../lib/web/ui/ui.words.fr.ts';
import { settings } from './pages/settings.words.fr.ts';
import { welcome } from './pages/welcome.words.fr.ts';
import { shell } from './shell/shell.words.fr.ts';

/** Every French word of the product, a namespace a slice. */
export const words = {
  ui,
  refusal: refusalWords,
  shell,
  user,
  report: reportWords,
  imports: importWords,
  importing,
  closing,
  activity,
  document,
  record,
  timeline,
  today,
  pipeline,
  people,
  welcome,
  opportunities,
  account,
  contact,
  source,
  settings,
};
