/** The two sides of a pair in the address: ?a=<stem>:<unit>&b=<stem>:<unit>. */
export const SIDES = ['a', 'b'] as const;
export type Side = (typeof SIDES)[number];

export interface UnitName {
  readonly stem: string;
  readonly unit: string;
}

/** What one side asks for: a unit, nothing, or something that is no name of a unit. */
export type Asked = UnitName | { readonly bad: string } | null;

const NAME = /^([a-z][a-z0-9]*(?:-[a-z0-9]+)*-(?:19|20)\d{2}):([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** Reads one side of an address. */
export function readSide(search: string, side: Side): Asked {
  const value = new URLSearchParams(search).get(side);
  if (value === null || value === '') return null;
  const [, stem, unit] = NAME.exec(value) ?? [];
  return stem !== undefined && unit !== undefined ? { stem, unit } : { bad: value };
}

/** The address of a pair. */
export function writePair(a: UnitName, b: UnitName): string {
  return `?a=${a.stem}:${a.unit}&b=${b.stem}:${b.unit}`;
}
