/** Addresses inside the site, under whatever base path it was built for. */
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** `path` without a leading slash, such as compare/law-enforcement/. */
export const link = (path: string): string => base + path;

export const reportLink = (report: { region: string; year: number }, unit?: string): string =>
  link(`regions/${report.region}/${report.year}/`) + (unit === undefined ? '' : `#${unit}`);

export const topicLink = (slug: string, reports: readonly string[] = []): string =>
  link(`compare/${slug}/`) + (reports.length > 0 ? `?reports=${reports.join(',')}` : '');

/** A check on the page of checks; `id` is its row. */
export const checkLink = (id: string): string => link(`checks/#${id}`);

export const indicatorLink = (slug: string): string => link(`indicators/${slug}/`);

/** Any unit against any unit; each side is `<stem>:<unit>`. */
export const pairLink = (a: string, b: string): string => link(`compare/pair/?a=${a}&b=${b}`);

/** One report on one topic, on a page of its own. */
export const columnLink = (topic: string, stem: string): string => link(`compare/${topic}/${stem}/`);

/** A place of a report, marked when it opens; offsets into its text. */
export const placeLink = (
  report: { region: string; year: number },
  unit: string,
  { start, end }: { start: number; end: number },
): string => `${reportLink(report)}?at=${start}-${end}#${unit}`;

/** A policy term in context. */
export const termLink = (slug: string): string => link(`words/${slug}/`);

/** Any word in context. */
export const wordLink = (word: string): string => link(`words/?q=${encodeURIComponent(word)}`);

/** An instrument or a family of instruments on their page. */
export const instrumentLink = (id = ''): string => link('instruments/') + (id === '' ? '' : `#${id}`);
