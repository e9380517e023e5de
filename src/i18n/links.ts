/** Addresses inside the site, under whatever base path it was built for. */
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** `path` without a leading slash, such as compare/law-enforcement/. */
export const link = (path: string): string => base + path;

export const reportLink = (report: { region: string; year: number }, unit?: string): string =>
  link(`regions/${report.region}/${report.year}/`) + (unit === undefined ? '' : `#${unit}`);

export const topicLink = (slug: string, reports: readonly string[] = []): string =>
  link(`compare/${slug}/`) + (reports.length > 0 ? `?reports=${reports.join(',')}` : '');

export const indicatorLink = (slug: string): string => link(`indicators/${slug}/`);
