/**
 * Whether a text is a report on building a law-based government at all. The signs of other kinds of
 * documents are data (document-kinds.yml); what is left must speak of its subject and have a body.
 */
import type { DocumentKind } from '../../src/schemas/normalising.ts';
import type { Survey } from '../../src/normalize/survey.ts';
import { countCharacters } from '../../src/text/han.ts';

/** Lines in which a document says what it is. */
const HEAD_LINES = 8;
/** The shortest report seen has 2,900 characters; a page that only announces one has a tenth of that. */
const SHORTEST_REPORT = 300;
const SUBJECT = /法治(?:政府)?建设|依法行政|法治[县市区]|法治工作/gu;

/** Why a text is no report, in the words of the reader's language, or null when it may be one. */
export function reasonAgainst(survey: Survey, kinds: readonly DocumentKind[]): string | null {
  const { title, lines, sections } = survey;
  const text = lines.join('\n');
  if (title === null) {
    const head = lines.slice(0, HEAD_LINES);
    for (const { zh, where, pattern } of kinds) {
      const sign = new RegExp(pattern, 'u');
      const line = (where === 'title' ? head.slice(0, 2) : head).find((words) => sign.test(words));
      if (line !== undefined) return `这是${zh}，不是法治政府建设年度报告（“${line.slice(0, 40)}”）`;
    }
  }
  if (countCharacters(text) < SHORTEST_REPORT) {
    return `正文不足${SHORTEST_REPORT}字，页面上没有报告全文`;
  }
  const mentions = text.match(SUBJECT)?.length ?? 0;
  if (title === null && mentions < 3) return '全文极少提到法治政府建设，不是这类报告';
  if (title === null && sections.length === 0) return '没有标题，也没有任何分级标题，不像报告';
  return null;
}
