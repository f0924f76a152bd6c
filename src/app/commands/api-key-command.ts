import { addKey } from '../../crm/users/api-key.store.ts';
import { may } from '../../crm/users/permissions.ts';
import { readSelf } from '../../crm/users/user.store.ts';
import { day, name as nameField } from '../../lib/fields.ts';
import { isRefusal, refuse } from '../../lib/refusal.ts';
import { inScope } from '../../lib/server/scope.ts';
import { actingPerson } from './acting-person.ts';
import { type Command, CommandMistake, fill, text, wordsOf } from './command.ts';
import { inWorkshop } from './workshop.ts';

const nameLength = 80;

/** `jalon api-key create`: a key for a person, from the machine itself. The secret alone is on standard output. */
export const apiKeyCreateCommand: Command = {
  name: 'api-key create',
  summary: (words) => words.apiKeyCreate.summary,
  options: {
    email: { type: 'string', required: true, value: 'EMAIL', help: (words) => words.apiKeyCreate.email },
    name: { type: 'string', required: true, value: 'NAME', help: (words) => words.apiKeyCreate.name },
    organization: { type: 'string', value: 'NAME', help: (words) => words.apiKeyCreate.organization },
    'read-only': { type: 'boolean', help: (words) => words.apiKeyCreate.readOnly },
    expires: { type: 'string', value: 'YYYY-MM-DD', help: (words) => words.apiKeyCreate.expires },
  },
  async run(terminal, values) {
    const words = wordsOf(terminal.language);
    const email = text(values, 'email');
    const name = text(values, 'name');
    const expiresOn = text(values, 'expires') || null;
    const mayWrite = values['read-only'] !== true;
    if (!nameField(nameLength).safeParse(name).success)
      throw new CommandMistake(fill(words.wrongName, { option: 'name', most: nameLength }));
    if (expiresOn !== null && !day.safeParse(expiresOn).success)
      throw new CommandMistake(fill(words.wrongDay, { option: 'expires' }));
    return inWorkshop(terminal, async ({ database }) => {
      const principal = await actingPerson(database, terminal, email, text(values, 'organization'));
      const { organizationId, timeZone } = principal;
      const made = await inScope(database.kysely, principal, terminal.now(), async (scope) => {
        if (!may((await readSelf(scope)).role, 'api_key', 'create')) return refuse('not_allowed');
        return addKey(scope, { name, mayWrite, expiresOn, timeZone });
      });
      if (isRefusal(made)) return made;
      const { key, secret } = made;
      const data = { id: key.id, name, email, organizationId, mayWrite, expiresOn, secret };
      return { data, told: fill(words.apiKeyCreate.done, { name, email }), printed: secret };
    });
  },
};
