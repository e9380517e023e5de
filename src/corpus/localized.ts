/** What pages print of the lexicons, in the words of one language version. */
import { isEnglish } from '../i18n/locales.ts';
import type { Observation } from '../schemas/facts.ts';
import type { Indicator, Term, Topic } from '../schemas/lexicons.ts';
import type { Region } from '../schemas/normalising.ts';
import type { RequiredContent } from '../schemas/required-contents.ts';
import { getRequiredContents } from './comparison.ts';
import { englishOf, getEnglish } from './english.ts';
import { getInstrumentRules } from './instruments.ts';
import { getIndicators, getTerms, getTopics } from './lexicons.ts';
import { getReportsByStem } from './reports.ts';

/** `label` is the name to print; definition, includes and the like are in the same language. */
export type LocalTopic = Topic & { readonly label: string };
export type LocalIndicator = Indicator & { readonly label: string; readonly unitLabel: string };

/** One topic as a page prints it; `locale` is what Astro read from the address. */
export function localTopic(locale: string | undefined, topic: Topic): LocalTopic {
  if (!isEnglish(locale)) return { ...topic, label: topic.zh };
  return { ...topic, ...englishOf('topics', topic.slug), label: topic.en };
}

/** All topics in their order. */
export const localTopics = async (locale: string | undefined): Promise<LocalTopic[]> =>
  (await getTopics()).map((topic) => localTopic(locale, topic));

/** Names of topics by slug. */
export const topicLabels = async (locale: string | undefined): Promise<Map<string, string>> =>
  new Map((await localTopics(locale)).map(({ slug, label }) => [slug, label]));

/**
 * 件, or what it counts in English, for `count` of it (many, unless it is 1); 万元 is 10,000 yuan. A measure without
 * English stays as it is.
 */
export function localMeasure(
  locale: string | undefined,
  measure: string,
  count: number | null = null,
): string {
  if (!isEnglish(locale)) return measure;
  const known = getEnglish('measures');
  const wordFor = (name: string): string | undefined => {
    const [one, many = one] = known[name]?.split('|') ?? [];
    return count === 1 && name === measure ? one : many;
  };
  const [, scale, rest = ''] = /^([万亿])(.+)$/u.exec(measure) ?? [];
  const base = wordFor(rest);
  return (
    wordFor(measure) ??
    (base === undefined ? measure : `${scale === '万' ? '10,000' : '100 million'} ${base}`)
  );
}

/** One indicator as a page prints it. */
export function localIndicator(locale: string | undefined, indicator: Indicator): LocalIndicator {
  const unitLabel = localMeasure(locale, indicator.unit);
  if (!isEnglish(locale)) return { ...indicator, label: indicator.zh, unitLabel };
  const { definition, caveats } = englishOf('indicators', indicator.slug);
  return { ...indicator, label: indicator.en, unitLabel, definition, caveats };
}

/** All indicators in their order. */
export const localIndicators = async (locale: string | undefined): Promise<LocalIndicator[]> =>
  (await getIndicators()).map((indicator) => localIndicator(locale, indicator));

/**
 * The note of an observation in the language of the page: a reader's, or the law's reason. A reader's note without
 * English stays Chinese.
 */
export async function localNote(
  locale: string | undefined,
  { note, status, indicator, report }: Observation,
): Promise<{ text: string; isChinese: boolean } | null> {
  if (note === null) return null;
  if (!isEnglish(locale)) return { text: note, isChinese: true };
  const readings = (await getReportsByStem()).get(report)?.readings;
  const entry = (await getIndicators()).find(({ slug }) => slug === indicator);
  const isReason = status === 'not-applicable' && note === entry?.notApplicable?.reason;
  const english =
    readings?.observations.find((reading) => reading.indicator === indicator)?.noteEn ??
    (isReason ? englishOf('indicators', indicator).notApplicable : undefined);
  return english === undefined ? { text: note, isChinese: true } : { text: english, isChinese: false };
}

/** The five required contents with the names a page prints in `zh`. */
export function localRequiredContents(locale: string | undefined): RequiredContent[] {
  if (!isEnglish(locale)) return getRequiredContents();
  return getRequiredContents().map((content) => {
    const { name, note = null, parts } = englishOf('required-contents', content.slug);
    const partName = (slug: string): string => {
      const words = parts[slug];
      if (words === undefined)
        throw new Error(
          `content/lexicons/en/required-contents.yml: Unexpected absence of ${slug} in ${content.slug}, expected each part`,
        );
      return words;
    };
    const local = content.parts.map((part) => ({ ...part, zh: partName(part.slug) }));
    return { ...content, zh: name, note, parts: local };
  });
}

/** Families of instruments with the name to print. */
export const localFamilies = <Family extends { readonly id: string; readonly zh: string }>(
  locale: string | undefined,
  families: readonly Family[],
): (Family & { readonly label: string })[] =>
  families.map((family) => ({
    ...family,
    label: isEnglish(locale) ? englishOf('instrument-families', family.id) : family.zh,
  }));

/** What a flag of an instrument says, by id. */
export const localFlags = (locale: string | undefined): Map<string, string> =>
  new Map(
    getInstrumentRules().flags.map(({ id, note }) => [
      id,
      isEnglish(locale) ? englishOf('instrument-flags', id) : note,
    ]),
  );

/** What a policy term means in English, by slug; nothing in the Chinese versions. */
export const termGlosses = async (locale: string | undefined): Promise<Map<string, string>> =>
  new Map(
    isEnglish(locale) ? (await getTerms()).map(({ slug }: Term) => [slug, englishOf('terms', slug)]) : [],
  );

/** Source and caveat of a population; in English only for regions that somebody has translated. */
export function localPopulation(
  locale: string | undefined,
  region: string,
  population: NonNullable<Region['population']>,
): { source: string; caveat: string; isChinese: boolean } {
  const english = isEnglish(locale) ? getEnglish('populations')[region] : undefined;
  return english ? { ...english, isChinese: false } : { ...population, isChinese: true };
}
