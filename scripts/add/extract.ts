/** A file on disk to its text: kind, size and type are checked before a byte is read, time and memory are bounded. */
import { lstat, readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ContentError } from '../read-content.ts';
import { LIMITS, type Extraction, type SourceKind } from './extraction.ts';

const KINDS: Readonly<Record<string, SourceKind>> = {
  '.txt': 'txt',
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'docx',
  '.pdf': 'pdf',
};

export interface ExtractedFile extends Extraction {
  /** Name of the file, without control characters. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A name as it may be printed and kept. */
export function printableName(path: string): string {
  return basename(path).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD');
}

/** The kind that the name of a file tells, or null. */
export function kindOf(path: string): SourceKind | null {
  return KINDS[extname(path).toLowerCase()] ?? null;
}

/** What the first bytes say wins over nothing, but must not contradict the name. */
function checkSignature(bytes: Uint8Array, kind: SourceKind, name: string): void {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const is = { docx: start.startsWith('PK'), pdf: start.includes('%PDF-') };
  const actual = is.docx
    ? 'a zip archive'
    : is.pdf
      ? 'a PDF'
      : start.startsWith('\xD0\xCF\x11\xE0')
        ? 'an old .doc'
        : null;
  const fits = kind === 'docx' ? is.docx : kind === 'pdf' ? is.pdf : actual === null;
  if (fits) return;
  const found = actual ?? 'other data';
  throw new ContentError(
    `${name}: Unexpected ${found}, expected ${kind}: save it as .docx, .pdf, .html or .txt`,
  );
}

async function readBounded(path: string, kind: SourceKind, name: string): Promise<Uint8Array> {
  const stat = await lstat(path).catch(() => null);
  if (stat === null) throw new ContentError(`${name}: Unexpected absence, expected a file: check the path`);
  if (stat.isSymbolicLink())
    throw new ContentError(`${name}: Unexpected symbolic link, expected the file itself`);
  if (!stat.isFile()) throw new ContentError(`${name}: Unexpected kind of file, expected a regular file`);
  const most = LIMITS.bytes[kind];
  if (stat.size > most) {
    const size = (stat.size / 1e6).toFixed(1);
    throw new ContentError(
      `${name}: Unexpected size of ${size} MB, expected at most ${most / 1e6} MB for .${kind}`,
    );
  }
  if (stat.size === 0)
    throw new ContentError(`${name}: Unexpected empty file, expected the text of a report`);
  return readFile(path);
}

function runWorker(bytes: Uint8Array, kind: SourceKind, name: string): Promise<Extraction> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./extract-worker.ts', import.meta.url), {
      workerData: { bytes, kind, name },
      resourceLimits: { maxOldGenerationSizeMb: LIMITS.heapMegabytes },
      stdout: true,
      stderr: true,
    });
    const fail = (what: string): void =>
      reject(
        new ContentError(
          `${name}: Unexpected ${what}, expected a ${kind} file of ordinary make: save it as text`,
        ),
      );
    const timer = setTimeout(() => {
      fail(`work of more than ${LIMITS.milliseconds / 1000} seconds`);
      void worker.terminate();
    }, LIMITS.milliseconds);
    worker.once('message', (answer: { extraction?: Extraction; message?: string }) => {
      clearTimeout(timer);
      if (answer.extraction) resolve(answer.extraction);
      else reject(new ContentError(answer.message ?? `${name}: Unexpected silence`));
      void worker.terminate();
    });
    worker.once('error', () => {
      clearTimeout(timer);
      fail('use of memory');
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      fail('end of the reader');
    });
  });
}

/** Reads one file. Throws ContentError with the file's name for whatever cannot be read in bounds. */
export async function extractFile(path: string): Promise<ExtractedFile> {
  const name = printableName(path);
  const kind = kindOf(path);
  if (kind === null) {
    throw new ContentError(`${name}: Unexpected kind of file, expected .txt, .html, .htm, .docx or .pdf`);
  }
  const bytes = await readBounded(path, kind, name);
  checkSignature(bytes, kind, name);
  const extraction = kind === 'txt' ? await extractPlain(bytes, name) : await runWorker(bytes, kind, name);
  return { ...extraction, name, bytes };
}

/** A small text needs no thread: decoding is linear and bounded by the size. */
async function extractPlain(bytes: Uint8Array, name: string): Promise<Extraction> {
  const { decodeText } = await import('./decode.ts');
  const { text, encoding } = decodeText(bytes, name);
  if (text.length > LIMITS.characters) {
    throw new ContentError(
      `${name}: Unexpected ${text.length} characters, expected at most ${LIMITS.characters}: is it one report?`,
    );
  }
  if (text.trim() === '')
    throw new ContentError(`${name}: Unexpected empty file, expected the text of a report`);
  return { text, how: `text in ${encoding}`, warnings: [] };
}
