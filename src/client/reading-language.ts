/** The language a page is read in, for what scripts put on it: reports reach the browser in simplified Chinese. */
import { displayConverter, type DisplayTable } from '../text/display-script.ts';
import { chineseRuns } from '../text/han.ts';

const pageLanguage = (): string => document.documentElement.lang;

/** Whether the page speaks English. */
export const isEnglish = (): boolean => pageLanguage() === 'en';

/** How texts of reports are shown: converted or not, and what language they then are in. */
export interface Showing {
  readonly show: (text: string) => string;
  readonly lang: 'zh-Hans' | 'zh-Hant';
}

const AS_STORED: Showing = { show: (text) => text, lang: 'zh-Hans' };

/** Pages in traditional script fetch the table; without it texts are shown as they are stored, and say so. */
export async function loadShowing(folder: string): Promise<Showing> {
  if (pageLanguage() !== 'zh-Hant') return AS_STORED;
  try {
    const response = await fetch(`${folder}traditional.json`);
    if (!response.ok) return AS_STORED;
    return { show: displayConverter((await response.json()) as DisplayTable), lang: 'zh-Hant' };
  } catch {
    return AS_STORED;
  }
}

/** The name of a place as this page writes it. */
export const placeName = (
  { name, nameEn }: { readonly name: string; readonly nameEn: string },
  { show }: Showing = AS_STORED,
): string => (isEnglish() ? nameEn : show(name));

/** Text for an element: on English pages every Chinese stretch says that it is Chinese. */
export function inLanguages(text: string): (Node | string)[] {
  if (!isEnglish()) return [text];
  return chineseRuns(text).map((run) => {
    if (!run.isChinese) return run.text;
    const span = document.createElement('span');
    span.lang = 'zh-Hans';
    span.textContent = run.text;
    return span;
  });
}
