/**
 * Cuts an SQL file into its statements at each `;` that stands outside quotes, dollar quotes and comments.
 * Comments between statements go; those inside a statement stay. Empty statements are dropped.
 */
export function sqlStatements(text: string): string[] {
  const statements: string[] = [];
  let current = '';
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const piece = skippable(rest);
    if (piece !== null) {
      const between = current.trim() === '' && /^(--|\/\*)/.test(piece);
      if (!between) current += piece;
      at += piece.length;
    } else if (text[at] === ';') {
      statements.push(current.trim());
      current = '';
      at += 1;
    } else {
      current += text[at];
      at += 1;
    }
  }
  statements.push(current.trim());
  return statements.filter((statement) => statement !== '');
}

/** The quoted text, dollar quote, comment or plain word that the text begins with: nothing in it ends a statement. */
function skippable(text: string): string | null {
  const simple = /^(?:--[^\n]*|[eE]'(?:[^'\\]|\\[\s\S]|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|[\w.]+|\s+)/.exec(
    text,
  );
  if (simple) return simple[0];
  if (text.startsWith('/*')) return blockComment(text);
  const dollar = /^\$(?:[A-Za-z_]\w*)?\$/.exec(text);
  if (!dollar) return null;
  const end = text.indexOf(dollar[0], dollar[0].length);
  return end < 0 ? text : text.slice(0, end + dollar[0].length);
}

/** Block comments nest in PostgreSQL. */
function blockComment(text: string): string {
  let depth = 0;
  for (const mark of text.matchAll(/\/\*|\*\//g)) {
    depth += mark[0] === '/*' ? 1 : -1;
    if (depth === 0) return text.slice(0, mark.index + 2);
  }
  return text;
}
