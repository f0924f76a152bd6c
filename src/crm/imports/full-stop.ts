/** A sentence ends with one full stop, also after « 22 déc. », which brings its own. */
export function withFullStop(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
