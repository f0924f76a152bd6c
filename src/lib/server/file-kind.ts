/** What a file is by its first bytes, whatever its name says. */
import { type Refusal, refuse } from '../refusal.ts';
import { type ZipEntry, zipEntries } from './zip-archive.ts';

export type FileKind = { kind: 'workbook'; entries: ZipEntry[] } | { kind: 'text' };

/**
 * An .xlsx workbook, a text table, or why it is neither. Facts of the refusal: `reason`, and `format` where the
 * format is known and could be saved as .xlsx by the program it comes from.
 */
export function fileKindOf(file: Buffer): FileKind | Refusal {
  if (file.length === 0) return refuse('file_empty');
  if (startsWith(file, 'PK\x03\x04') || startsWith(file, 'PK\x05\x06')) return archiveKind(file);
  if (file.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') return oldOfficeKind(file);
  for (const [mark, format] of otherMarks) {
    if (startsWith(file, mark)) return refuse('file_unreadable', { reason: 'other_format', format });
  }
  return webPageKind(file) ?? { kind: 'text' };
}

const otherMarks = [
  ['%PDF', 'PDF'],
  ['\x89PNG', 'PNG'],
  ['\xff\xd8\xff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['\x1f\x8b', 'GZIP'],
  ['7z\xbc\xaf', '7Z'],
  ['Rar!', 'RAR'],
  ['{\\rtf', 'RTF'],
  ['SQLite format 3', 'SQLite'],
] as const;

function archiveKind(file: Buffer): FileKind | Refusal {
  const entries = zipEntries(file);
  if (!entries) return refuse('file_unreadable', { reason: 'damaged' });
  const names = new Set(entries.map((entry) => entry.name));
  if (entries.some((entry) => entry.encrypted)) return refuse('file_protected');
  if (names.has('xl/workbook.bin')) return refuse('file_old_format', { reason: 'unlike', format: 'XLSB' });
  if (names.has('content.xml')) return refuse('file_old_format', { reason: 'unlike', format: 'ODS' });
  if (names.has('Index/Document.iwa') || names.has('Index.zip'))
    return refuse('file_old_format', { reason: 'unlike', format: 'Numbers' });
  if (names.has('word/document.xml'))
    return refuse('file_unreadable', { reason: 'other_format', format: 'Word' });
  const isWorkbook =
    names.has('xl/workbook.xml') || (names.has('[Content_Types].xml') && names.has('_rels/.rels'));
  if (!isWorkbook) return refuse('file_unreadable', { reason: 'other_format', format: 'ZIP' });
  return { kind: 'workbook', entries };
}

/** A workbook with a password is wrapped in the old container too: its parts' names tell which it is. */
function oldOfficeKind(file: Buffer): Refusal {
  const has = (part: string) => file.includes(Buffer.from(part, 'utf16le'));
  if (has('EncryptedPackage')) return refuse('file_protected');
  if (has('WordDocument')) return refuse('file_unreadable', { reason: 'other_format', format: 'Word' });
  return refuse('file_old_format', { format: 'XLS' });
}

/** Many programs "export to Excel" by naming a web page .xls. */
function webPageKind(file: Buffer): Refusal | undefined {
  const start = file
    .toString('latin1', 0, 2000)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase();
  if (!start.startsWith('<')) return undefined;
  if (/<(!doctype html|html|table|head|meta)/.test(start))
    return refuse('file_old_format', { reason: 'unlike', format: 'HTML' });
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    return refuse('file_old_format', { reason: 'unlike', format: 'XML' });
  }
  return undefined;
}

function startsWith(file: Buffer, mark: string): boolean {
  return file.length >= mark.length && file.toString('latin1', 0, mark.length) === mark;
}
