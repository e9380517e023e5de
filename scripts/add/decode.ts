/**
 * Bytes to text. A byte order mark decides; UTF-8 that decodes is UTF-8; what is left is judged by how
 * well each legacy encoding reads as Chinese. A declared charset (HTML) is asked first.
 */
import { ContentError } from '../read-content.ts';

export interface Decoded {
  readonly text: string;
  /** utf-8, utf-8 with BOM, utf-16le, utf-16be, gb18030 or big5. */
  readonly encoding: string;
}

/** Two legacy encodings whose scores lie closer than this are not told apart. */
const CLEAR_LEAD = 0.05;
const SAMPLE = 200_000;
/** Characters that no Chinese text goes without, in both scripts. */
const FREQUENT =
  /[的一是不了在人有我他这大来以中上和地为會会法治政府行执執年建设設市县縣区區工作依项項，。、；：]/gu;
const ODD = /[\uFFFD\uE000-\uF8FF]|(?![\t\n\v\f\r])\p{Cc}/gu;
const CONTROL = /(?![\t\n\v\f\r])\p{Cc}/gu;

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Share of frequent characters less what no text holds; below 0 for noise. */
function plausibility(text: string): number {
  const sample = text.slice(0, SAMPLE);
  const weighty = sample.match(/[^\s\x21-\x7E]/gu)?.length ?? 0;
  if (weighty === 0) return 0;
  const frequent = sample.match(FREQUENT)?.length ?? 0;
  const odd = sample.match(ODD)?.length ?? 0;
  return (frequent - 10 * odd) / weighty;
}

/** UTF-16 without a mark: every second byte of Latin text or line breaks is zero. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4000);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return null;
  return odd > 4 * even ? 'utf-16le' : even > 4 * odd ? 'utf-16be' : null;
}

function fromMark(bytes: Uint8Array): Decoded | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    const text = tryDecode(bytes.subarray(3), 'utf-8');
    return text === null ? null : { text, encoding: 'utf-8 with BOM' };
  }
  const utf16 = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null;
  const text = utf16 === null ? null : tryDecode(bytes.subarray(2), utf16);
  return text === null || utf16 === null ? null : { text, encoding: utf16 };
}

function fromLegacy(bytes: Uint8Array, name: string): Decoded {
  const readings = ['gb18030', 'big5', 'utf-16le', 'utf-16be']
    .map((encoding) => ({ encoding, text: tryDecode(bytes, encoding) }))
    .flatMap(({ encoding, text }) => (text === null ? [] : [{ encoding, text, score: plausibility(text) }]))
    .sort((one, other) => other.score - one.score);
  const [best, second] = readings;
  if (!best || best.score < CLEAR_LEAD) {
    throw new ContentError(
      `${name}: Unexpected bytes, expected Chinese text in UTF-8, UTF-16, GB18030 or Big5: save it as UTF-8`,
    );
  }
  if (second && best.score - second.score < CLEAR_LEAD) {
    const both = `${best.encoding} or ${second.encoding}`;
    throw new ContentError(`${name}: Unexpected encoding, ${both} fit alike: save it as UTF-8`);
  }
  return best;
}

/** True for bytes that no text file holds: NUL outside UTF-16, or many control characters. */
function isBinary(text: string): boolean {
  const controls = text.slice(0, SAMPLE).match(CONTROL)?.length ?? 0;
  return text.includes('\0') || controls > 8;
}

/**
 * Decodes a text file. `declared` is the charset a page names for itself; it counts only when the bytes
 * bear it out. Throws ContentError for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array, name: string, declared: string | null = null): Decoded {
  const marked = fromMark(bytes);
  const utf16 = marked ? null : unmarkedUtf16(bytes);
  const decoded =
    marked ??
    (utf16 === null ? null : decodeAs(bytes, utf16)) ??
    decodeAs(bytes, 'utf-8') ??
    (declared === null ? null : decodeDeclared(bytes, declared)) ??
    fromLegacy(bytes, name);
  if (isBinary(decoded.text)) {
    throw new ContentError(`${name}: Unexpected binary data, expected a text: is it another kind of file?`);
  }
  return decoded;
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded | null {
  const text = tryDecode(bytes, encoding);
  return text === null ? null : { text, encoding };
}

/** gb2312 and gbk are read as gb18030, of which they are parts. */
function decodeDeclared(bytes: Uint8Array, declared: string): Decoded | null {
  const label = declared.toLowerCase();
  const encoding = /^(?:gb|hz|x-gbk)/.test(label) ? 'gb18030' : /^big5/.test(label) ? 'big5' : null;
  const decoded = encoding === null ? null : decodeAs(bytes, encoding);
  return decoded && plausibility(decoded.text) > CLEAR_LEAD ? decoded : null;
}
