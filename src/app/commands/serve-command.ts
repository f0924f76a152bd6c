import type { Command } from './command.ts';

/** `jalon serve`: the server, as `npm start` runs it; it goes on until it is stopped. */
export const serveCommand: Command = {
  name: 'serve',
  summary: (words) => words.serve.summary,
  options: {},
  async run() {
    await import('../main.ts');
    return null;
  },
};
