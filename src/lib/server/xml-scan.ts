/**
 * Reads XML piece by piece, as it is unpacked: never the whole document in memory, never the thread held for long.
 * Made for office files: no document types (and so no entity bombs), prefixes of names dropped.
 */
export interface XmlReader {
  /** `attributes` is the raw text of the tag after its name: ask it with `attribute`. */
  open(name: string, attributes: string, isEmpty: boolean): void;
  close(name: string): void;
  text(text: string): void;
}

export class XmlBroken extends Error {}

/** Longest run of text or tag without end that is waited for. */
const maxPending = 4 * 1024 * 1024;

/** A scanner that tells `reader` what it meets. Call `write` for each piece in order, then `end`. */
export function xmlScanner(reader: XmlReader): { write(piece: string): void; end(): void } {
  let pending = '';
  return {
    write(piece) {
      pending = scan(pending + piece, reader);
      if (pending.length > maxPending) throw new XmlBroken('endless text');
    },
    end() {
      if (pending.trim() !== '') throw new XmlBroken('cut short');
    },
  };
}

/** An attribute's value, decoded; undefined when the tag lacks it. `name` is without prefix: `id` finds `r:id`. */
export function attribute(attributes: string, name: string): string | undefined {
  const usual = attributes.indexOf(` ${name}="`);
  if (usual >= 0) {
    const start = usual + name.length + 3;
    return decodeEntities(attributes.slice(start, attributes.indexOf('"', start)));
  }
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const before = at === 0 ? ' ' : attributes[at - 1];
    if (before !== ' ' && before !== ':' && before !== '\n' && before !== '\t' && before !== '\r') continue;
    const found = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes.slice(at + name.length));
    if (found) return decodeEntities(found[1] ?? found[2] ?? '');
  }
  return undefined;
}

/** `&amp;` and its like as the characters they stand for. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);/gi, (whole, body: string) => {
    if (body.startsWith('#')) return characterOf(body.slice(1)) ?? whole;
    return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[body.toLowerCase()] ?? whole;
  });
}

function characterOf(reference: string): string | undefined {
  const code = /^x/i.test(reference) ? Number.parseInt(reference.slice(1), 16) : Number(reference);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Reads all complete tags and texts; answers the incomplete rest. */
function scan(text: string, reader: XmlReader): string {
  let at = 0;
  for (;;) {
    const tag = text.indexOf('<', at);
    if (tag < 0) return at === 0 ? text : text.slice(at);
    const end = endOfMarkup(text, tag);
    if (end < 0) return at === 0 ? text : text.slice(at);
    if (tag > at) reader.text(decodeEntities(text.slice(at, tag)));
    tell(text, tag, end, reader);
    at = end;
  }
}

/** Where the markup that starts at `tag` ends (after its last character); -1 when it is not all there yet. */
function endOfMarkup(text: string, tag: number): number {
  const second = text.charCodeAt(tag + 1);
  if (second === 63) return after(text, '?>', tag);
  if (second === 33) {
    if (text.startsWith('<!--', tag)) return after(text, '-->', tag);
    if (text.startsWith('<![CDATA[', tag)) return after(text, ']]>', tag);
    if (text.length - tag >= 9) throw new XmlBroken('document type');
    return -1;
  }
  let end = text.indexOf('>', tag);
  while (end >= 0 && insideQuotes(text, tag, end)) end = text.indexOf('>', end + 1);
  return end < 0 ? -1 : end + 1;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

function insideQuotes(text: string, from: number, to: number): boolean {
  let quote = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (quote === 0) {
      if (code === 34 || code === 39) quote = code;
    } else if (code === quote) quote = 0;
  }
  return quote !== 0;
}

function tell(text: string, tag: number, end: number, reader: XmlReader): void {
  const second = text.charCodeAt(tag + 1);
  if (second === 63) return;
  if (second === 33) {
    if (text.startsWith('<![CDATA[', tag)) reader.text(text.slice(tag + 9, end - 3));
    return;
  }
  if (second === 47) {
    reader.close(localName(text.slice(tag + 2, end - 1).trimEnd()));
    return;
  }
  const isEmpty = text.charCodeAt(end - 2) === 47;
  const body = text.slice(tag + 1, isEmpty ? end - 2 : end - 1);
  const gap = body.search(/\s/);
  const name = localName(gap < 0 ? body : body.slice(0, gap));
  reader.open(name, gap < 0 ? '' : body.slice(gap), isEmpty);
  if (isEmpty) reader.close(name);
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
