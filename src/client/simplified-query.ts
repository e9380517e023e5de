/** What readers type, in either script, brought to the script of the stored texts. */
import type { ScriptFile } from '../schemas/search.ts';
import { applyScript } from '../text/search-script.ts';

/** Everything typed or shown in simplified script, as long as it was; as it is when the map cannot be had. */
export async function loadSimplifier(folder: string): Promise<(text: string) => string> {
  try {
    const response = await fetch(`${folder}script.json`);
    if (!response.ok) return (text) => text;
    const map = (await response.json()) as ScriptFile;
    return (text) => applyScript(text, map);
  } catch {
    return (text) => text;
  }
}
