/** What a person reads after an import: what was found and guessed, the outline, what left, what to confirm. */
import { observeAutomatically, resultSentences } from '../../src/analysis/observations-auto.ts';
import { analyzeReport } from '../../src/analysis/analyze.ts';
import { deriveFigures } from '../../src/analysis/figures.ts';
import { parseReport } from '../../src/analysis/parse-report.ts';
import type { EditionStamp, ReportDataset } from '../../src/schemas/dataset.ts';
import type { readAnalysisLexicons } from '../read-content.ts';
import type { Import } from './import-file.ts';

type Lexicons = Awaited<ReturnType<typeof readAnalysisLexicons>>;

const MOST_LINES = 12;

/** The record that the site publishes as data/reports/<stem>.json, under the base path /. */
export function recordOf(
  { stem, normalized, region }: Import,
  { topics, sectionRoles, edition }: Lexicons,
): ReportDataset & EditionStamp {
  const context = { stem, region: region.region, topics, sectionRoles, readings: null };
  const record = analyzeReport(parseReport(normalized.markdown), context);
  const stamp = { edition: edition.version, editionDate: edition.date };
  return { ...record, url: `/${record.url}`, ...stamp };
}

function listed(lines: readonly string[]): string[] {
  const shown = lines.slice(0, MOST_LINES).map((line) => `  ${line}`);
  return lines.length > MOST_LINES ? [...shown, `  … 另有${lines.length - MOST_LINES}条`] : shown;
}

function metadata(made: Import): string[] {
  const { frontMatter } = made.normalized;
  const { region } = made.region;
  const kind = frontMatter.issuerKind === 'department' ? '部门' : '政府';
  return [
    `地区    ${region.fullName}（${region.code}），读自${made.region.from}${made.region.isNew ? '，新建地区' : ''}`,
    `年度    ${frontMatter.year}，读自${made.yearFrom}`,
    `标题    ${frontMatter.title}${frontMatter.titleSource === 'supplied' ? '（原文无标题，本项目补）' : ''}`,
    `文号    ${frontMatter.documentNumber ?? '无'}`,
    `发文    ${frontMatter.issuer ?? '未见'}（${kind}）`,
    `成文    ${frontMatter.writtenOn ?? '未见'}    发布 ${frontMatter.publishedOn ?? '未见'}`,
    `来源    ${made.file.name}：${made.file.how}`,
  ];
}

function outline({ normalized }: Import): string[] {
  return normalized.markdown
    .split('\n')
    .flatMap((line) => /^(#{2,4}) (.*)$/.exec(line)?.slice(1) ?? [])
    .reduce<string[]>((lines, part, at, parts) => {
      if (at % 2 === 0)
        lines.push(`${'  '.repeat(part.length - 1)}${parts[at + 1]?.replaceAll('\\', '') ?? ''}`);
      return lines;
    }, []);
}

/** What only a person can tell. */
function toConfirm(made: Import): string[] {
  const { frontMatter, file } = made.normalized;
  const { region, from, isNew } = made.region;
  return [
    ...made.file.warnings,
    ...(['正文', '文件名'].includes(from) ? [`地区${region.fullName}是从${from}推出的，请核对。`] : []),
    ...(isNew
      ? [`新建了地区${region.name}（无人口数，不显示每十万人一栏）；英文名请核对：${region.en}`]
      : []),
    ...(frontMatter.titleSource === 'supplied'
      ? ['原文没有标题；若原页有，请在.source.yml写overrides.title。']
      : []),
    ...(frontMatter.issuer === null ? ['未见发文机关；若知道，请写overrides.issuer。'] : []),
    ...(frontMatter.issuerKind === 'department' ? ['这是部门报告，不与政府报告相比。'] : []),
    ...(file.messages.length > 0 ? [`有${file.messages.length}处异常，见上。`] : []),
  ];
}

/** The review as lines of text. */
export function reviewLines(made: Import, lexicons: Lexicons): string[] {
  const record = recordOf(made, lexicons);
  const { file, record: edits, frontMatter } = made.normalized;
  const figures = deriveFigures(record, lexicons.quantities).filter(({ isName }) => !isName);
  const sentences = resultSentences(record);
  const observed = lexicons.indicators
    .map((indicator) => ({ indicator, row: observeAutomatically(record, sentences, indicator) }))
    .filter(({ row }) => row.status === 'value');
  const { glosses, converted, punctuation, spaces, breaks, repairs } = frontMatter.edits;
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length > 0 ? ['', title, ...lines] : [];
  return [
    made.stem,
    ...metadata(made),
    ...part('层次', outline(made)),
    '',
    `改动    注音${glosses} 繁转简${converted} 标点${punctuation} 空白${spaces} 分段${breaks} 错码修复${repairs}`,
    ...part(
      `移除${edits.removed.length}行`,
      listed(edits.removed.map(({ rule, text }) => `${rule}：${text.trim().slice(0, 60)}`)),
    ),
    ...part(
      `异常${file.messages.length}处`,
      listed(file.messages.map(({ line, reason }) => `第${line ?? 1}行：${reason}`)),
    ),
    ...part(
      `数据${figures.length}个，自动读出指标${observed.length}项（未经核对）`,
      listed(observed.map(({ indicator, row }) => `${indicator.zh}：${row.value ?? ''}${row.measure ?? ''}`)),
    ),
    ...part(
      '请核对',
      toConfirm(made).map((line) => `  ${line}`),
    ),
  ];
}
