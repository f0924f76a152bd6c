/**
 * Reads an .xlsx workbook as it is unpacked, a small piece at a time: no sheet is ever whole in memory as XML and the
 * thread is given back between pieces, so that other people's requests are answered meanwhile.
 */
import { type Refusal, refuse } from '../refusal.ts';
import type { Sheet } from '../spreadsheet-cell.ts';
import { gatherRows, type SheetLimits, TooManyColumns, TooManyRows } from './sheet-rows.ts';
import { sheetReader, stringReader } from './xlsx-sheet.ts';
import { type CellStyle, styleReader, themeReader } from './xlsx-styles.ts';
import { attribute, XmlBroken, type XmlReader, xmlScanner } from './xml-scan.ts';
import { type UnpackBudget, unpack, ZipDamaged, type ZipEntry, ZipOverBudget } from './zip-archive.ts';

export interface WorkbookLimits extends SheetLimits {
  /** Bytes that the whole workbook may unfold to. */
  readonly maxUnpackedBytes: number;
}

interface Archive {
  readonly file: Buffer;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly budget: UnpackBudget;
}

interface SheetReference {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

/** All visible sheets that hold something, or why the workbook cannot be read. `entries` come from the same bytes. */
export async function readWorkbook(
  file: Buffer,
  entries: readonly ZipEntry[],
  limits: WorkbookLimits,
): Promise<Sheet[] | Refusal> {
  const claimed = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (claimed > limits.maxUnpackedBytes) return tooLarge(limits);
  const archive = {
    file,
    entries: new Map(entries.map((entry) => [entry.name, entry])),
    budget: { left: limits.maxUnpackedBytes },
  };
  try {
    return await readSheets(archive, limits);
  } catch (trouble) {
    return refusalOf(trouble, limits);
  }
}

async function readSheets(archive: Archive, limits: WorkbookLimits): Promise<Sheet[] | Refusal> {
  const book = await readBook(archive);
  if (!book) return refuse('file_unreadable', { reason: 'damaged' });
  const theme: string[] = [];
  const styles: CellStyle[] = [];
  const strings: string[] = [];
  await scanPart(archive, book.theme, themeReader(theme));
  await scanPart(archive, book.styles, styleReader(styles, theme));
  await scanPart(archive, book.strings, stringReader(strings));
  const visible = book.sheets.filter((sheet) => !sheet.hidden);
  const sheets: Sheet[] = [];
  for (const reference of visible.length > 0 ? visible : book.sheets) {
    const rows = gatherRows(limits);
    try {
      const reader = sheetReader({ strings, styles, epoch1904: book.epoch1904 }, rows);
      await scanPart(archive, reference.path, reader);
    } catch (trouble) {
      return refusalOf(trouble, limits, reference.name);
    }
    const found = rows.rows();
    if (found.length > 0) sheets.push({ name: reference.name, rows: found });
  }
  return sheets;
}

async function readBook(archive: Archive) {
  const path = await findBook(archive);
  if (!path) return undefined;
  const links = await readLinks(archive, path);
  const sheets: SheetReference[] = [];
  let epoch1904 = false;
  await scanPart(archive, path, {
    open(name, attributes) {
      if (name === 'workbookPr') epoch1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const link = links.find(({ id }) => id === attribute(attributes, 'id'));
      if (!link?.type.endsWith('/worksheet')) return;
      const hidden = (attribute(attributes, 'state') ?? 'visible') !== 'visible';
      sheets.push({ name: attribute(attributes, 'name') ?? '', path: link.path, hidden });
    },
    close() {},
    text() {},
  });
  const pathOf = (type: string) => links.find((link) => link.type.endsWith(`/${type}`))?.path;
  return {
    sheets,
    epoch1904,
    theme: pathOf('theme'),
    styles: pathOf('styles'),
    strings: pathOf('sharedStrings'),
  };
}

async function findBook(archive: Archive): Promise<string | undefined> {
  const links = await readLinks(archive, '');
  const path = links.find((link) => link.type.endsWith('/officeDocument'))?.path ?? 'xl/workbook.xml';
  return archive.entries.has(path) ? path : undefined;
}

/** The relations of a part: `xl/workbook.xml` has them in `xl/_rels/workbook.xml.rels`. */
async function readLinks(
  archive: Archive,
  path: string,
): Promise<{ id: string; type: string; path: string }[]> {
  const cut = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, cut);
  const links: { id: string; type: string; path: string }[] = [];
  await scanPart(archive, `${folder}_rels/${path.slice(cut)}.rels`, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const target = attribute(attributes, 'Target') ?? '';
      links.push({
        id: attribute(attributes, 'Id') ?? '',
        type: attribute(attributes, 'Type') ?? '',
        path: partPath(folder, target),
      });
    },
    close() {},
    text() {},
  });
  return links;
}

function partPath(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** A part that the archive lacks is read as empty. */
async function scanPart(archive: Archive, path: string | undefined, reader: XmlReader): Promise<void> {
  const entry = path === undefined ? undefined : archive.entries.get(path);
  if (!entry) return;
  const scanner = xmlScanner(reader);
  const decoder = new TextDecoder('utf-8');
  for await (const piece of unpack(archive.file, entry, archive.budget)) {
    scanner.write(decoder.decode(piece, { stream: true }));
  }
  scanner.write(decoder.decode());
  scanner.end();
}

function refusalOf(trouble: unknown, limits: WorkbookLimits, sheet = ''): Refusal {
  if (trouble instanceof TooManyColumns) {
    return refuse('file_too_many_columns', { reason: 'sheet', where: sheet, limit: limits.maxColumns });
  }
  if (trouble instanceof TooManyRows) {
    return refuse('file_too_large', { reason: 'sheet_rows', where: sheet, limit: limits.maxRows });
  }
  if (trouble instanceof ZipOverBudget) return tooLarge(limits);
  if (trouble instanceof ZipDamaged || trouble instanceof XmlBroken) {
    return refuse('file_unreadable', { reason: 'damaged', ...(sheet && { where: sheet }) });
  }
  throw trouble;
}

function tooLarge(limits: WorkbookLimits): Refusal {
  const megabytes = Math.round(limits.maxUnpackedBytes / 1_000_000);
  return refuse('file_too_large', { reason: 'unpacked', megabytes });
}
