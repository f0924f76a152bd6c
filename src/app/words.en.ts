import { account } from '../crm/accounts/account.words.en.ts';
import { activity } from '../crm/activities/activity.words.en.ts';
import { contact } from '../crm/contacts/contact.words.en.ts';
import { document } from '../crm/documents/document.words.en.ts';
import { importWords } from '../crm/imports/import.words.en.ts';
import { importing } from '../crm/imports/import-screen.words.en.ts';
import { closing } from '../crm/opportunities/closing.words.en.ts';
import { pipeline } from '../crm/opportunities/pipeline.words.en.ts';
import { opportunities } from '../crm/opportunities/pipeline-screens.words.en.ts';
import { record } from '../crm/opportunities/record.words.en.ts';
import { timeline } from '../crm/opportunities/timeline.words.en.ts';
import { today } from '../crm/opportunities/today.words.en.ts';
import { reportWords } from '../crm/reports/report.words.en.ts';
import { source } from '../crm/sources/source.words.en.ts';
import { people } from '../crm/users/people.words.en.ts';
import { user } from '../crm/users/user.words.en.ts';
import { refusalWords } from '../lib/refusal.words.en.ts';
import { ui } from '../lib/web/ui/ui.words.en.ts';
import type { WordsFor } from '../lib/words.ts';
import { settings } from './pages/settings.words.en.ts';
import { welcome } from './pages/welcome.words.en.ts';
import { shell } from './shell/shell.words.en.ts';
import type { words as french } from './words.fr.ts';

/** Every English word of the product; the compiler demands each key of the French ones. */
export const words: WordsFor<typeof french> = {
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
