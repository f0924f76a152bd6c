/**
 * What a record can be asked to open: an exchange to note, a date to say, a closing, a way out. The palette asks for
 * some of them from elsewhere.
 */
export const recordActs = [
  'call',
  'note',
  'email',
  'meeting',
  'document',
  'postpone',
  'moveClose',
  'close',
  'hold',
  'cancel',
  'resume',
  'reopen',
  'debrief',
] as const;
export type RecordAct = (typeof recordActs)[number];

/** Those that note an exchange in the log bar. */
export const logActs = ['call', 'note', 'email', 'meeting'] as const;
export type LogAct = (typeof logActs)[number];

export function isLogAct(act: RecordAct): act is LogAct {
  return (logActs as readonly string[]).includes(act);
}
