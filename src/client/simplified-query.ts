/** What readers type, in either script, brought to the script of the stored texts. */
import type { ScriptFile } from '../schemas/search.ts';
import { applyScript } from '../text/search-script.ts';

/** The map from traditional to simplified characters; `folder` is that of the index. Rejects when it cannot be had. */
export async function fetchScript(folder: string): Promise<ScriptFile> {
  const response = await fetch(`${folder}script.json`);
  if (!response.ok) throw new Error(`Unexpected answer ${response.status}, expected script.json`);
  return (await response.json()) as ScriptFile;
}

/** Brings a text to simplified script, as long as it was; leaves it as it is when the map cannot be had. */
export async function loadSimplifier(folder: string): Promise<(text: string) => string> {
  const map = await fetchScript(folder).catch(() => ({ single: '', pairs: '' }));
  return (text) => applyScript(text, map);
}
