/** Packs parts into a zip archive piece by piece; compression runs beside the main thread. */
import { crc32, createDeflateRaw } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly pieces: AsyncIterable<string> | Iterable<string>;
}

/** The archive's bytes. Equal parts give equal bytes: no clock is read. */
export async function zipOf(parts: readonly ZipPart[]): Promise<Buffer> {
  const written: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name, 'utf8');
    const { packed, checksum, size } = await pack(part.pieces);
    const about = aboutEntry(checksum, packed.length, size, name.length);
    const local = Buffer.concat([signature(0x04034b50), about, name, packed]);
    directory.push(directoryEntry(about, offset), name);
    written.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  return Buffer.concat([...written, listing, endRecord(parts.length, listing.length, offset)]);
}

async function pack(pieces: ZipPart['pieces']): Promise<{ packed: Buffer; checksum: number; size: number }> {
  const deflate = createDeflateRaw();
  const packed: Buffer[] = [];
  const collected = (async () => {
    for await (const piece of deflate) packed.push(piece as Buffer);
  })();
  let checksum = 0;
  let size = 0;
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece, 'utf8');
    checksum = crc32(bytes, checksum);
    size += bytes.length;
    await new Promise<void>((done, failed) => {
      deflate.write(bytes, (trouble) => (trouble ? failed(trouble) : done()));
    });
  }
  deflate.end();
  await collected;
  return { packed: Buffer.concat(packed), checksum, size };
}

/** What the entry's own header and the directory tell alike: version, flags, method, date, sizes. */
function aboutEntry(checksum: number, packedSize: number, size: number, nameLength: number): Buffer {
  const about = Buffer.alloc(26);
  about.writeUInt16LE(20, 0);
  about.writeUInt16LE(0x0800, 2);
  about.writeUInt16LE(8, 4);
  about.writeUInt16LE(0x21, 8);
  about.writeUInt32LE(checksum, 10);
  about.writeUInt32LE(packedSize, 14);
  about.writeUInt32LE(size, 18);
  about.writeUInt16LE(nameLength, 22);
  return about;
}

function directoryEntry(about: Buffer, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  const madeBy = Buffer.from([20, 0]);
  return Buffer.concat([signature(0x02014b50), madeBy, about, rest]);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
