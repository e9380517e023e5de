/** Addresses inside the site, under whatever base path it was built for. */
import { LANGUAGE_TAGS, LOCALES, localeOf, localePath, type Locale } from './locales.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** A file that all language versions share: downloads, the search index, pictures. No leading slash. */
export const fileLink = (path: string): string => base + path;

const rootOf = (locale: Locale): string => {
  const path = localePath(locale);
  return path === undefined ? base : `${base}${path}/`;
};

/** One page in every language version; `name` and `pathname` are those of the page at hand. */
export function versionsOf(
  name: string | undefined,
  pathname: string,
): { locale: Locale; tag: string; path: string; isOwn: boolean }[] {
  const own = localeOf(name);
  const rest = pathname.slice(rootOf(own).length);
  return LOCALES.map((locale) => ({
    locale,
    tag: LANGUAGE_TAGS[locale],
    path: rootOf(locale) + rest,
    isOwn: locale === own,
  }));
}

/** The addresses of one language version; `name` is what Astro takes from the address of the page. */
export function linksFor(name: string | undefined) {
  const root = rootOf(localeOf(name));

  /** `path` without a leading slash, such as compare/law-enforcement/. */
  const link = (path: string): string => root + path;

  /** A page of a long list; the first stands at the list's own address. */
  const pageLink = (path: string, number: number): string => link(path) + (number === 1 ? '' : `${number}/`);

  const reportLink = (report: { region: string; year: number }, unit?: string): string =>
    link(`regions/${report.region}/${report.year}/`) + (unit === undefined ? '' : `#${unit}`);

  return {
    link,
    reportLink,

    pageLink,

    topicLink: (slug: string, reports: readonly string[] = []): string =>
      link(`compare/${slug}/`) + (reports.length > 0 ? `?reports=${reports.join(',')}` : ''),

    /** A check on its page of checks; `id` is its row. */
    checkLink: (id: string, page = 1): string => `${pageLink('checks/', page)}#${id}`,

    indicatorLink: (slug: string): string => link(`indicators/${slug}/`),

    /** Any unit against any unit; each side is `<stem>:<unit>`. */
    pairLink: (a: string, b: string): string => link(`compare/pair/?a=${a}&b=${b}`),

    /** One report by topic, on a page of its own; with a topic, at that one. */
    columnsLink: (stem: string, topic?: string): string =>
      link(`compare/report/${stem}/`) + (topic === undefined ? '' : `#${topic}`),

    /** A place of a report, marked when it opens; offsets into its text. */
    placeLink: (
      report: { region: string; year: number },
      unit: string,
      { start, end }: { start: number; end: number },
    ): string => `${reportLink(report)}?at=${start}-${end}#${unit}`,

    /** A policy term in context. */
    termLink: (slug: string, page = 1): string => pageLink(`words/${slug}/`, page),

    /** Any word in context; without a word, the page that asks for one. */
    wordLink: (word?: string): string =>
      link('words/lookup/') + (word === undefined ? '' : `?q=${encodeURIComponent(word)}`),

    /** An instrument or a family of instruments on their page. */
    instrumentLink: (id = ''): string => link('instruments/') + (id === '' ? '' : `#${id}`),
  };
}
