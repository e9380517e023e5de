/** A value as JSON for a script element of a page: nothing in a text can end the element. */
export const writeInlineJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
