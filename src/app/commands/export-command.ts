import { writeFile } from 'node:fs/promises';
import { exportOpportunities } from '../../crm/imports/export.contract.ts';
import { exportFile } from '../../crm/imports/export-file.store.ts';
import { may } from '../../crm/users/permissions.ts';
import { readPerson } from '../../crm/users/person.store.ts';
import { readSelf } from '../../crm/users/user.store.ts';
import { isRefusal, refuse } from '../../lib/refusal.ts';
import { inScope } from '../../lib/server/scope.ts';
import { actingPerson } from './acting-person.ts';
import { type Command, CommandMistake, fill, text, wordsOf } from './command.ts';
import { inWorkshop } from './workshop.ts';

/** `jalon export [FILE]`: what a person sees of the opportunities, in the layout of the template. */
export const exportCommand: Command = {
  name: 'export',
  summary: (words) => words.exportFile.summary,
  argument: { name: 'FILE' },
  options: {
    email: { type: 'string', required: true, value: 'EMAIL', help: (words) => words.exportFile.email },
    organization: { type: 'string', value: 'NAME', help: (words) => words.apiKeyCreate.organization },
    status: { type: 'string', value: 'STATUS', help: (words) => words.exportFile.status },
  },
  async run(terminal, values) {
    const words = wordsOf(terminal.language).exportFile;
    const wanted = text(values, 'file');
    const format = /\.csv$/i.test(wanted) ? 'csv' : 'xlsx';
    const query = exportOpportunities.query.safeParse({ format, status: text(values, 'status') || 'any' });
    if (!query.success) throw new CommandMistake(words.wrongStatus);
    return inWorkshop(terminal, async ({ database }) => {
      const acting = await actingPerson(
        database,
        terminal,
        text(values, 'email'),
        text(values, 'organization'),
      );
      const made = await inScope(database.kysely, acting, terminal.now(), async (scope) => {
        const { id: userId, role } = await readSelf(scope);
        if (!may(role, 'export', 'read')) return refuse('not_allowed');
        const { organizationId } = scope;
        const person = await readPerson(scope.db, {
          authUserId: '',
          organizationId,
          userId,
          role,
          expiresAt: null,
        });
        if (!person) return refuse('not_allowed');
        // The machine's owner sees all; the file holds what the person sees.
        const principal = { ...scope.principal, reach: person.reach };
        return exportFile({ ...scope, principal }, query.data);
      });
      if (isRefusal(made)) return made;
      const file = wanted || made.name;
      await writeFile(file, made.content).catch((trouble: Error) => {
        throw new CommandMistake(fill(words.unwritable, { file, reason: trouble.message }));
      });
      return { data: { file }, told: fill(words.done, { file }) };
    });
  },
};
