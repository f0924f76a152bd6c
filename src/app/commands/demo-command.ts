import { isRefusal } from '../../lib/refusal.ts';
import { findPerson } from '../../lib/server/auth-people.ts';
import { openDemonstration } from '../demo/open-demonstration.ts';
import { type Command, CommandMistake, fill, text, wordsOf } from './command.ts';
import { inWorkshop } from './workshop.ts';

/** `jalon demo`: an organization of invented data, for somebody known or, where nobody is yet, for a first visitor. */
export const demoCommand: Command = {
  name: 'demo',
  summary: (words) => words.demo.summary,
  options: {
    email: { type: 'string', value: 'EMAIL', help: (words) => words.demo.email },
    language: { type: 'string', value: 'fr|en', help: (words) => words.demo.language },
  },
  async run(terminal, values) {
    const words = wordsOf(terminal.language);
    const wanted = text(values, 'email');
    const language = text(values, 'language') || terminal.language;
    if (language !== 'fr' && language !== 'en') throw new CommandMistake(words.wrongLanguage);
    return inWorkshop(terminal, async ({ database, auth }) => {
      const person = wanted === '' ? null : await findPerson(database.kysely, wanted);
      if (wanted !== '' && !person) throw new CommandMistake(fill(words.demo.nobody, { email: wanted }));
      const opened = await openDemonstration({
        database,
        auth,
        now: terminal.now(),
        language,
        authUserId: person?.id ?? null,
        onProgress: ({ done, total }) =>
          terminal.tell(`  ${fill(words.demo.progress, { percent: Math.round((100 * done) / total) })}`),
      });
      if (isRefusal(opened)) {
        if (opened.code === 'setup_done') throw new CommandMistake(words.demo.forWhom);
        return opened;
      }
      const { organizationId, signIn } = opened;
      const email = signIn?.email ?? person?.email ?? '';
      return {
        data: { organizationId, email, ...(signIn ? { password: signIn.password } : {}) },
        told: fill(signIn ? words.demo.madeFor : words.demo.done, { email }),
        ...(signIn ? { printed: signIn.password } : {}),
      };
    });
  },
};
