import { z } from 'zod';
import { setUpFirst } from '../../crm/users/setup.store.ts';
import { name as nameField } from '../../lib/fields.ts';
import { isRefusal } from '../../lib/refusal.ts';
import { furnish } from '../new-organization.ts';
import { type Command, CommandMistake, fill, text, wordsOf } from './command.ts';
import { inWorkshop } from './workshop.ts';

const nameLength = 120;

/** `jalon setup`: the first organization, from the machine itself, without the link. */
export const setupCommand: Command = {
  name: 'setup',
  summary: (words) => words.setup.summary,
  options: {
    organization: {
      type: 'string',
      required: true,
      value: 'NAME',
      help: (words) => words.setup.organization,
    },
    name: { type: 'string', required: true, value: 'NAME', help: (words) => words.setup.name },
    email: { type: 'string', required: true, value: 'EMAIL', help: (words) => words.setup.email },
    'password-stdin': { type: 'boolean', required: true, help: (words) => words.setup.passwordStdin },
    language: { type: 'string', value: 'fr|en', help: (words) => words.setup.language },
  },
  async run(terminal, values) {
    const words = wordsOf(terminal.language);
    const organization = text(values, 'organization');
    const name = text(values, 'name');
    const email = text(values, 'email');
    const language = text(values, 'language') || 'fr';
    for (const option of ['organization', 'name'])
      if (!nameField(nameLength).safeParse(text(values, option)).success)
        throw new CommandMistake(fill(words.wrongName, { option, most: nameLength }));
    if (!z.email().max(254).safeParse(email).success)
      throw new CommandMistake(fill(words.wrongEmail, { email }));
    if (language !== 'fr' && language !== 'en') throw new CommandMistake(words.wrongLanguage);
    const password = await terminal.readLine();
    return inWorkshop(terminal, async (workshop) => {
      const founded = await setUpFirst(workshop, {
        organization,
        name,
        email,
        password,
        language,
        now: terminal.now(),
        token: null,
        afterCreate: furnish,
      });
      if (isRefusal(founded)) return founded;
      const { organizationId, userId } = founded;
      return {
        data: { organizationId, userId, email },
        told: fill(words.setup.done, { organization, email }),
      };
    });
  },
};
