/** Changes of the corpus as RSS 2.0. */
import rss from '@astrojs/rss';
import { getChanges } from '../corpus/changes.ts';
import { getReportsByStem } from '../corpus/reports.ts';
import { linksFor } from '../i18n/links.ts';
import { messages } from '../i18n/messages.ts';

export const GET = async (): Promise<Response> => {
  const m = messages();
  const { link, reportLink } = linksFor(undefined);
  const reports = await getReportsByStem();
  const items = (await getChanges()).map(({ date, edition, kind, stem, zh }) => {
    const report = stem === undefined ? undefined : reports.get(stem);
    const subject = report ? m.reportLabel(report) : edition;
    return {
      title: `${m.changes.kinds[kind]}：${subject}`,
      description: zh,
      pubDate: new Date(`${date}T00:00:00Z`),
      link: report ? reportLink(report) : link('changes/'),
    };
  });
  return rss({
    title: `${m.siteName}：${m.changes.title}`,
    description: m.changes.lead,
    site: new URL(link(''), import.meta.env.SITE),
    items,
    customData: `<language>zh-Hans</language>`,
    trailingSlash: true,
  });
};
