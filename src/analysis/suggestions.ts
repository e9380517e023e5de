/** The words that a hitless query is compared with: policy terms, and headings as far as they are words. */
import type { Term } from '../schemas/lexicons.ts';

interface Headed {
  readonly text: string;
  readonly units: readonly { readonly heading: string | null }[];
}

const SHORTEST = 2;
const LONGEST = 10;

/** Words that occur in at least one text, shortest first, none twice. */
export function collectSuggestions(terms: readonly Term[], reports: readonly Headed[]): string[] {
  const named = terms.flatMap(({ term }) => term.split(/[/（）()|]/u));
  const headings = reports.flatMap(({ units }) =>
    units.flatMap(({ heading }) => heading?.split(/[，、。：；“”]/u) ?? []),
  );
  const words = new Set([...named, ...headings].map((word) => word.trim()));
  const fits = (word: string): boolean => word.length >= SHORTEST && word.length <= LONGEST;
  const occurs = (word: string): boolean => reports.some(({ text }) => text.includes(word));
  return [...words]
    .filter((word) => fits(word) && occurs(word))
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}
