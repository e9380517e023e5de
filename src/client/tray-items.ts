/** What is in the tray and where it is kept: this browser’s own storage, or this page when that is refused. */
export interface TrayItem {
  /** Address under the site, unit included: what makes an item itself. */
  readonly id: string;
  readonly kind: 'passage' | 'figure' | 'comparison';
  readonly label: string;
  readonly quote: string;
  readonly url: string;
  /** Citations of the reports it comes from. */
  readonly gbt: readonly string[];
  readonly bibtex: readonly string[];
}

const KEY = 'fazhi-compare:tray:1';
let fallback: string | null = null;

const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

/** Whether a stored value is an item; what is not is left out, never guessed at. */
export function isTrayItem(value: unknown): value is TrayItem {
  if (typeof value !== 'object' || value === null) return false;
  const { id, kind, label, quote, url, gbt, bibtex } = value as Record<string, unknown>;
  return (
    [id, label, quote, url].every((each) => typeof each === 'string') &&
    (kind === 'passage' || kind === 'figure' || kind === 'comparison') &&
    isStrings(gbt) &&
    isStrings(bibtex)
  );
}

/** Reads a stored list; anything unreadable is an empty tray. */
export function parseItems(stored: string | null): TrayItem[] {
  try {
    const value: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(value) ? value.filter(isTrayItem) : [];
  } catch {
    return [];
  }
}

/** What is set aside in this browser; nothing where it cannot be read. */
export function loadItems(): TrayItem[] {
  try {
    return parseItems(localStorage.getItem(KEY));
  } catch {
    return parseItems(fallback);
  }
}

/** Stores the list; false when the browser refuses and it lives only as long as the page. */
export function saveItems(items: readonly TrayItem[]): boolean {
  fallback = JSON.stringify(items);
  try {
    localStorage.setItem(KEY, fallback);
    return true;
  } catch {
    return false;
  }
}

/** The list with the item at `index` moved by `step`; unchanged at either end. */
export function moveItem(items: readonly TrayItem[], index: number, step: number): TrayItem[] {
  const item = items[index];
  const to = index + step;
  if (!item || to < 0 || to >= items.length) return [...items];
  return items.toSpliced(index, 1).toSpliced(to, 0, item);
}

/** Adds an item, or takes out the one with its id. */
export function toggleItem(items: readonly TrayItem[], item: TrayItem): TrayItem[] {
  const without = items.filter(({ id }) => id !== item.id);
  return without.length < items.length ? without : [...items, item];
}
