/** Printed days: 2024年1月5日, 2024-01-05, 2024/1/5, 2024.1.5, 二〇二四年一月五日, with blanks between the parts. */
import { parseHanNumeral } from './numerals.ts';

const HAN = '〇○零一二三四五六七八九十';
const ARABIC = /^(\d{4}) ?(?:年|[-—./]) ?(\d{1,2}) ?(?:月|[-—./]) ?(\d{1,2}) ?日?$/u;
const CHINESE = new RegExp(`^([${HAN}]{4})年([${HAN}]{1,3})月([${HAN}]{1,3})日$`, 'u');
const TIME = / ?\d{1,2}:\d{2}(?::\d{2})?$/;

function partsOf(text: string): readonly (number | null)[] | null {
  const arabic = ARABIC.exec(text);
  if (arabic) return arabic.slice(1).map(Number);
  const chinese = CHINESE.exec(text.replace(/ /g, ''));
  return chinese ? chinese.slice(1).map((part) => parseHanNumeral(part.replace(/○/g, '〇'))) : null;
}

/** True for a text that is printed as a day, on the calendar or not. */
export function looksLikeDay(text: string): boolean {
  return partsOf(text.trim()) !== null;
}

/** A printed day as YYYY-MM-DD, a time behind it passed over; null for other text and impossible days. */
export function readDay(text: string | undefined): string | null {
  const [year, month, day] = partsOf((text ?? '').trim().replace(TIME, '')) ?? [];
  if (typeof year !== 'number' || typeof month !== 'number' || typeof day !== 'number') return null;
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}
