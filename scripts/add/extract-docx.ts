/** A .docx to text: bounded unpacking first, then mammoth, then the same layout as a page. */
import { inflateRawSync } from 'node:zlib';
import { toText } from 'hast-util-to-text';
import mammoth from 'mammoth';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { ContentError } from '../read-content.ts';
import { LIMITS, type Extraction } from './extraction.ts';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/**
 * Unpacks every part once within the bound, so that a bomb is met here and not in the program that reads
 * the document. Sizes that the file states of itself are not believed.
 */
export function checkArchive(bytes: Uint8Array, name: string): void {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const broken = (): ContentError =>
    new ContentError(`${name}: Unexpected archive, expected a .docx that Word can open: save it again`);
  let end = data.length - 22;
  while (end >= 0 && data.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0) throw broken();
  let at = data.readUInt32LE(end + 16);
  const count = data.readUInt16LE(end + 10);
  let left: number = LIMITS.unpacked;
  try {
    for (let entry = 0; entry < count; entry += 1) {
      if (data.readUInt32LE(at) !== DIRECTORY_ENTRY) throw broken();
      const [method, packed, local] = [
        data.readUInt16LE(at + 10),
        data.readUInt32LE(at + 20),
        data.readUInt32LE(at + 42),
      ];
      const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
      const part = data.subarray(start, start + packed);
      left -= method === 0 ? packed : inflateRawSync(part, { maxOutputLength: Math.max(left, 1) }).length;
      if (left < 0) throw new RangeError('too large');
      at += 46 + data.readUInt16LE(at + 28) + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
    }
  } catch (error) {
    if (error instanceof ContentError) throw error;
    const tooLarge = error instanceof RangeError && !/out of range|outside/i.test(error.message);
    if (!tooLarge) throw broken();
    throw new ContentError(
      `${name}: Unexpected size when unpacked, expected at most ${LIMITS.unpacked / 1e6} MB: is it a report?`,
    );
  }
}

/** Reads a Word document. Automatic numbers of Word are not text: their number is told. */
export async function extractDocx(bytes: Uint8Array, name: string): Promise<Extraction> {
  checkArchive(bytes, name);
  let html: string;
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { includeDefaultStyleMap: true },
    );
    html = value;
  } catch (error) {
    throw new ContentError(
      `${name}: Unexpected document, expected a .docx that Word can open: save it again`,
      {
        cause: error,
      },
    );
  }
  const text = toText(
    unified()
      .use(rehypeParse, { fragment: true })
      .parse(html.replace(/<img[^>]*>/g, '')),
  );
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const numbered = html.match(/<li>/g)?.length ?? 0;
  return {
    text: `${lines.join('\n')}\n`,
    how: 'DOCX, mammoth 1.13.0',
    warnings: numbered > 0 ? [`${numbered}处是Word自动编号，编号不在文字里，请对照原件补上。`] : [],
  };
}
