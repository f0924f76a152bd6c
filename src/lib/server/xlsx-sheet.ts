/** Reads one worksheet's XML into rows of typed cells. */

import type { Cell } from '../spreadsheet-cell.ts';
import type { RowGatherer } from './sheet-rows.ts';
import { columnOf } from './sheet-rows.ts';
import { numberCell } from './xlsx-numbers.ts';
import type { CellStyle } from './xlsx-styles.ts';
import { attribute, type XmlReader } from './xml-scan.ts';

export interface Workbook {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly epoch1904: boolean;
}

/** Reads `xl/worksheets/sheetN.xml`. Rows and cells without an address follow the one before. */
export function sheetReader(workbook: Workbook, rows: RowGatherer): XmlReader {
  let line = 0;
  let column = -1;
  let type = 'n';
  let style: CellStyle | undefined;
  let value = '';
  let collecting = false;
  let phonetic = false;
  return {
    open(name, attributes) {
      if (name === 'c') {
        const address = attribute(attributes, 'r');
        column = address === undefined ? column + 1 : columnOf(address);
        type = attribute(attributes, 't') ?? 'n';
        style = workbook.styles[Number(attribute(attributes, 's') ?? 0)];
        value = '';
      } else if (name === 'v' || name === 't') {
        collecting = !phonetic;
      } else if (name === 'rPh') {
        phonetic = true;
      } else if (name === 'row') {
        line = Number(attribute(attributes, 'r') ?? line + 1);
        column = -1;
      } else if (name === 'mergeCell') {
        rows.merge(attribute(attributes, 'ref') ?? '');
      }
    },
    text(text) {
      if (collecting) value += text;
    },
    close(name) {
      if (name === 'v' || name === 't') collecting = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'c' && value !== '') {
        rows.cell(line, column, cellOf(type, value, style, workbook), style?.fill ?? null);
      }
    },
  };
}

/** Reads `xl/sharedStrings.xml`: the texts that cells point to by number. */
export function stringReader(strings: string[]): XmlReader {
  let value = '';
  let collecting = false;
  let phonetic = false;
  return {
    open(name) {
      if (name === 'si') value = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') collecting = !phonetic;
    },
    text(text) {
      if (collecting) value += text;
    },
    close(name) {
      if (name === 't') collecting = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') strings.push(readable(value));
    },
  };
}

function cellOf(type: string, value: string, style: CellStyle | undefined, workbook: Workbook): Cell {
  switch (type) {
    case 's':
      return workbook.strings[Number(value)] ?? null;
    case 'b':
      return value.trim() === '1';
    case 'd':
      return isoDate(value);
    case 'n': {
      const number = Number(value);
      return Number.isFinite(number) ? numberCell(number, style?.kind ?? 'plain', workbook.epoch1904) : value;
    }
    default:
      return readable(value);
  }
}

/** Workbooks write control characters as `_x000D_`, and a literal underscore before such a run as `_x005F_`. */
function readable(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function isoDate(value: string): Cell {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(value.trim());
  if (!found?.[1]) return value;
  return { day: found[1], time: found[2] && found[2] !== '00:00' ? found[2] : null };
}
