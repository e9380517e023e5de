/** The static paths of pages that every report has in every language version. */
import { inEveryLocale } from '../i18n/locales.ts';
import { getReports } from './reports.ts';

/** Static paths of the pages of single reports. */
export const reportPaths = async () =>
  inEveryLocale(
    (await getReports()).map((report) => ({
      params: { region: report.region, year: String(report.year) },
      props: { report },
    })),
  );
