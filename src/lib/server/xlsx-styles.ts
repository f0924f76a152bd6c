/** The styles of a workbook, reduced to what its cells mean: the kind of number and the colour painted behind. */
import { builtInKind, kindOfFormat, type NumberKind } from './xlsx-numbers.ts';
import { attribute, type XmlReader } from './xml-scan.ts';

export interface CellStyle {
  readonly kind: NumberKind;
  /** `#RRGGBB`, or null without paint (and for white). */
  readonly fill: string | null;
}

/** Reads `xl/theme/theme1.xml`: the colours that styles point to, in the order they are numbered. */
export function themeReader(colours: string[]): XmlReader {
  const declared: string[] = [];
  let inScheme = false;
  return {
    open(name, attributes) {
      if (name === 'clrScheme') inScheme = true;
      if (!inScheme) return;
      const value = name === 'srgbClr' ? attribute(attributes, 'val') : attribute(attributes, 'lastClr');
      if ((name === 'srgbClr' || name === 'sysClr') && value) declared.push(value);
    },
    close(name) {
      if (name !== 'clrScheme') return;
      inScheme = false;
      // Declared dark, light, dark, light; numbered light, dark, light, dark.
      const [dark1, light1, dark2, light2, ...accents] = declared;
      colours.push(
        ...[light1, dark1, light2, dark2, ...accents].map((colour) => `#${(colour ?? '').toUpperCase()}`),
      );
    },
    text() {},
  };
}

/** Reads `xl/styles.xml` into `styles`, one for each style number that a cell may carry. */
export function styleReader(styles: CellStyle[], theme: readonly string[]): XmlReader {
  const formats = new Map<number, string>();
  const fills: (string | null)[] = [];
  let section = '';
  let solid = false;
  return {
    open(name, attributes) {
      if (name === 'fills' || name === 'cellXfs' || name === 'cellStyleXfs' || name === 'dxfs')
        section = name;
      else if (name === 'numFmt' && section === '') {
        formats.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      } else if (section === 'fills') {
        if (name === 'fill') fills.push(null);
        if (name === 'patternFill') solid = attribute(attributes, 'patternType') === 'solid';
        if (name === 'fgColor' && solid) fills[fills.length - 1] = colourOf(attributes, theme);
      } else if (section === 'cellXfs' && name === 'xf') {
        const formatId = Number(attribute(attributes, 'numFmtId') ?? 0);
        const format = formats.get(formatId);
        styles.push({
          kind: format === undefined ? builtInKind(formatId) : kindOfFormat(format),
          fill: fills[Number(attribute(attributes, 'fillId') ?? 0)] ?? null,
        });
      }
    },
    close(name) {
      if (name === section) section = '';
    },
    text() {},
  };
}

function colourOf(attributes: string, theme: readonly string[]): string | null {
  const rgb = attribute(attributes, 'rgb');
  const themed = attribute(attributes, 'theme');
  const indexed = attribute(attributes, 'indexed');
  const colour = rgb
    ? `#${rgb.slice(-6).toUpperCase()}`
    : themed !== undefined
      ? theme[Number(themed)]
      : indexed !== undefined
        ? oldPalette[Number(indexed)]
        : undefined;
  return colour && /^#[0-9A-F]{6}$/.test(colour) && colour !== '#FFFFFF' ? colour : null;
}

const firstEight = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];
/** The numbered palette of old workbooks (ECMA-376 18.8.27): 0-7 repeated at 8-15, then 48 more. */
const oldPalette = [
  ...firstEight,
  ...firstEight,
  ...'800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF'.split(
    ' ',
  ),
  ...'000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99'.split(
    ' ',
  ),
  ...'3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  ),
].map((colour) => `#${colour}`);
