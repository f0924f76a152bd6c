import type { WordsFor } from '../../lib/words.ts';
import type { commandWords as french } from './commands.words.fr.ts';

export const commandWords: WordsFor<typeof french> = {
  usage: 'Usage: npx jalon COMMAND [options]',
  commands: 'Commands:',
  options: 'Options:',
  moreHelp: 'Options of a command: npx jalon COMMAND --help',
  unknownCommand: 'Unknown command: {name}',
  unknownOption: 'Unknown or incomplete option: {reason}',
  missingOption: '--{option} is missing.',
  required: 'required',
  help: 'shows this help',
  json: 'answers in JSON on standard output',
  wrongEmail: '{email} is not an e-mail address.',
  wrongName: '--{option}: 1 to {most} characters, on one line.',
  wrongDay: '--{option}: a date YYYY-MM-DD, from today on.',
  wrongLanguage: '--language: fr or en.',
  unexpected: 'Something did not work: {reason}',
  serve: {
    summary: 'starts Jalon (as npm start does)',
  },
  setup: {
    summary: 'makes the first organization and its administrator, without a screen',
    done: '{organization} is ready. {email} can sign in.',
    organization: 'name of the company',
    name: 'name of the administrator',
    email: 'e-mail address to sign in with',
    passwordStdin: 'reads the password on standard input, first line',
    language: 'language of the organization: fr (default) or en',
  },
  apiKeyCreate: {
    summary: 'makes an API key that acts for a person',
    done: 'Key “{name}” of {email}. It will never be shown again:',
    email: 'e-mail address of the person the key acts for',
    name: 'name of the key, to tell it from others',
    organization: 'name of the organization, when the person has several',
    readOnly: 'the key reads and changes nothing',
    expires: 'last day on which it works, YYYY-MM-DD',
    nobody: 'Nobody has the address {email} in an open organization.',
    several: '{email} works in several organizations. Choose with --organization: {names}',
    elsewhere: '{email} does not work in {organization}.',
  },
};
