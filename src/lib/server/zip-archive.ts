/**
 * A zip archive held in memory, read with care: sizes are looked up before anything is unpacked, and unpacking
 * stops at a budget, so that a file that claims little and unfolds into gigabytes costs nothing.
 */
import { crc32, createInflateRaw } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  /** Bytes after unpacking, as the archive claims. */
  readonly size: number;
  readonly packedSize: number;
  /** 0 stored, 8 deflated; others are not readable here. */
  readonly method: number;
  readonly checksum: number;
  readonly encrypted: boolean;
  readonly headerOffset: number;
}

/** Bytes that may still be unpacked, shared by all entries of one archive; lowered while reading. */
export interface UnpackBudget {
  left: number;
}

export class ZipDamaged extends Error {}
export class ZipOverBudget extends Error {}

const maxEntries = 20_000;

/** The entries listed in the archive's central directory; undefined when the bytes are no readable zip. */
export function zipEntries(file: Buffer): ZipEntry[] | undefined {
  const directory = findDirectory(file);
  if (!directory || directory.count > maxEntries) return undefined;
  const entries: ZipEntry[] = [];
  let at = directory.offset;
  for (let i = 0; i < directory.count; i++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) return undefined;
    const nameLength = file.readUInt16LE(at + 28);
    const extraLength = file.readUInt16LE(at + 30);
    entries.push(entryAt(file, at, nameLength, extraLength));
    at += 46 + nameLength + extraLength + file.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * The unpacked bytes of one entry, piece by piece. Throws ZipOverBudget when more comes out than the budget allows,
 * whatever the archive claims, and ZipDamaged when the bytes or their checksum are wrong.
 */
export async function* unpack(file: Buffer, entry: ZipEntry, budget: UnpackBudget): AsyncGenerator<Buffer> {
  let checksum = 0;
  try {
    for await (const piece of piecesOf(packedBytes(file, entry), entry.method)) {
      budget.left -= piece.length;
      if (budget.left < 0) throw new ZipOverBudget(entry.name);
      checksum = crc32(piece, checksum);
      yield piece;
    }
  } catch (trouble) {
    if (trouble instanceof ZipOverBudget || trouble instanceof ZipDamaged || !isInflateTrouble(trouble)) {
      throw trouble;
    }
    throw new ZipDamaged(entry.name);
  }
  if (checksum !== entry.checksum) throw new ZipDamaged(entry.name);
}

async function* piecesOf(packed: Buffer, method: number): AsyncGenerator<Buffer> {
  const pieceSize = 64 * 1024;
  if (method === 0) {
    for (let at = 0; at < packed.length; at += pieceSize) yield packed.subarray(at, at + pieceSize);
    return;
  }
  const inflate = createInflateRaw({ chunkSize: pieceSize });
  inflate.end(packed);
  for await (const piece of inflate) yield piece as Buffer;
}

function isInflateTrouble(trouble: unknown): boolean {
  return trouble instanceof Error && 'code' in trouble && String(trouble.code).startsWith('Z_');
}

function packedBytes(file: Buffer, entry: ZipEntry): Buffer {
  const at = entry.headerOffset;
  const readable = entry.method === 0 || entry.method === 8;
  if (!readable || entry.encrypted || at + 30 > file.length || file.readUInt32LE(at) !== 0x04034b50) {
    throw new ZipDamaged(entry.name);
  }
  const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  if (start + entry.packedSize > file.length) throw new ZipDamaged(entry.name);
  return file.subarray(start, start + entry.packedSize);
}

function entryAt(file: Buffer, at: number, nameLength: number, extraLength: number): ZipEntry {
  const extra = file.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
  const narrow = [file.readUInt32LE(at + 24), file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)];
  const [size = 0, packedSize = 0, headerOffset = 0] = withWideValues(narrow, extra);
  return {
    name: file
      .toString('utf8', at + 46, at + 46 + nameLength)
      .replaceAll('\\', '/')
      .replace(/^\//, ''),
    size,
    packedSize,
    headerOffset,
    method: file.readUInt16LE(at + 10),
    checksum: file.readUInt32LE(at + 16),
    encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
  };
}

/** Zip64: a value of all ones stands in the extra field instead, in the order size, packed size, offset. */
function withWideValues(values: number[], extra: Buffer): number[] {
  if (!values.includes(0xffffffff)) return values;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    return values.map((value) => {
      if (value !== 0xffffffff || next + 8 > extra.length) return value;
      next += 8;
      return Number(extra.readBigUInt64LE(next - 8));
    });
  }
  return values;
}

function findDirectory(file: Buffer): { offset: number; count: number } | undefined {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > file.length) return undefined;
  const count = file.readUInt16LE(end + 10);
  const offset = file.readUInt32LE(end + 16);
  if (offset !== 0xffffffff && count !== 0xffff) return { offset, count };
  const locator = end - 20;
  if (locator < 0 || file.readUInt32LE(locator) !== 0x07064b50) return undefined;
  const wide = Number(file.readBigUInt64LE(locator + 8));
  if (wide + 56 > file.length || file.readUInt32LE(wide) !== 0x06064b50) return undefined;
  return { offset: Number(file.readBigUInt64LE(wide + 48)), count: Number(file.readBigUInt64LE(wide + 32)) };
}
