// What the scripts say: French, or English when the terminal's language begins with `en`. Always on standard error,
// so that the output of a command can be piped.
const wanted = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
export const english = /^en/i.test(wanted);

/** The sentence in the language of the terminal. */
export function say(fr, en) {
  return english ? en : fr;
}

export function tell(text) {
  process.stderr.write(`${text}\n`);
}

/** Ends with a sentence instead of a stack. */
export function giveUp(text, exitCode = 1) {
  tell(text);
  process.exit(exitCode);
}

/** Shows that a long step goes on: counts seconds on one line of a terminal, a line every 15 s elsewhere. */
export async function withProgress(label, work) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const live = process.stderr.isTTY;
  tell(label);
  const timer = setInterval(
    () => (live ? process.stderr.write(`\r  ${seconds()} s `) : tell(`  … ${seconds()} s`)),
    live ? 1000 : 15_000,
  );
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (live) process.stderr.write('\r\x1b[K');
    tell(`  ${say('fait en', 'done in')} ${((Date.now() - began) / 1000).toFixed(1)} s`);
  }
}
