/** One file to text, in a thread of its own: what a hostile file breaks or stalls is this thread. */
import { parentPort, workerData } from 'node:worker_threads';
import { ContentError } from '../read-content.ts';
import { decodeText } from './decode.ts';
import { LIMITS, type Extraction, type SourceKind } from './extraction.ts';

interface Task {
  readonly bytes: Uint8Array;
  readonly kind: SourceKind;
  readonly name: string;
}

async function extract({ bytes, kind, name }: Task): Promise<Extraction> {
  if (kind === 'html') return (await import('./extract-html.ts')).extractHtml(bytes, name);
  if (kind === 'docx') return (await import('./extract-docx.ts')).extractDocx(bytes, name);
  if (kind === 'pdf') return (await import('./extract-pdf.ts')).extractPdf(bytes, name);
  const { text, encoding } = decodeText(bytes, name);
  return { text, how: `text in ${encoding}`, warnings: [] };
}

const task = workerData as Task;
try {
  const extraction = await extract(task);
  const { length } = extraction.text;
  if (length > LIMITS.characters) {
    throw new ContentError(
      `${task.name}: Unexpected ${length} characters, expected at most ${LIMITS.characters}: is it one report?`,
    );
  }
  if (extraction.text.trim() === '')
    throw new ContentError(`${task.name}: Unexpected empty file, expected the text of a report`);
  parentPort?.postMessage({ extraction });
} catch (error) {
  const known = error instanceof ContentError;
  const deep = error instanceof RangeError;
  const message = known
    ? error.message
    : `${task.name}: Unexpected ${deep ? 'nesting or size' : String(error)}, expected a ${task.kind} file that opens: save it again as text`;
  parentPort?.postMessage({ message });
}
