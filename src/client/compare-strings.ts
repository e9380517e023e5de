import { fillTemplate } from '../text/fill-template.ts';

/** Strings that a page hands to its script, with places to fill: “{label}没有载入”. */
export type Strings = Readonly<Record<string, string>>;

/** Reads the strings from an element’s data-strings. */
export function stringsOf(element: HTMLElement): Strings {
  return JSON.parse(element.dataset['strings'] ?? '{}') as Strings;
}

/** A string with its places filled; what has no value stays as it is. */
export function fillString(
  strings: Strings,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fillTemplate(strings[key] ?? '', values);
}
