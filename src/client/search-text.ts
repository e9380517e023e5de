/** The strings of the search page, handed over by its HTML, and the making of elements from text. */
import { fillTemplate } from '../text/fill-template.ts';
import type { Facet } from './search-state.ts';

export interface SearchStrings {
  readonly facets: Readonly<Record<Facet, string>>;
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly yearOf: string;
  readonly [name: string]: unknown;
}

/** Reads the JSON block inside the element. */
export function readStrings(root: Element): SearchStrings {
  return JSON.parse(root.querySelector('[data-strings]')?.textContent ?? '{}') as SearchStrings;
}

/** A string with its {places} filled. */
export function fill(
  strings: SearchStrings,
  name: string,
  values: Record<string, string | number> = {},
): string {
  const template = strings[name];
  if (typeof template !== 'string')
    throw new Error(`Unexpected string ${name}, expected one of zh-hans search.script`);
  return fillTemplate(template, values);
}

/** An element with a class and text or children; text is never read as HTML. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}
