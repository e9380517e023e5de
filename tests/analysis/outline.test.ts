import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outlineReport } from '../../src/analysis/outline.ts';
import { parseBody } from '../../src/analysis/parse-report.ts';
import { assignRoles } from '../../src/analysis/roles.ts';
import type { SectionRole } from '../../src/schemas/lexicons.ts';
import type { FrontMatter } from '../../src/schemas/report.ts';

const frontMatter = (parts: FrontMatter['parts']) => ({ parts }) as FrontMatter;
const outline = (body: string, parts: FrontMatter['parts'] = ['body']) => {
  const parsed = parseBody(frontMatter(parts), body);
  return { parsed, units: outlineReport(parsed) };
};
const ids = (body: string, parts?: FrontMatter['parts']) => outline(body, parts).units.map(({ id }) => id);

describe('outlineReport', () => {
  test('numbers units by their place in the outline', () => {
    const body = [
      '# 题',
      '导语。',
      '## 一、甲',
      '### （一）乙。',
      '正文。',
      '### （二）丙',
      '一是丁。',
      '二是戊。',
      '## 二、己',
      '正文。',
    ];
    expect(ids(body.join('\n\n'))).toEqual(['title', 'p1', 's1', 's1-1', 's1-2', 's1-2-1', 's1-2-2', 's2']);
  });

  test('a sole paragraph belongs to its heading, several are units of their own', () => {
    expect(ids('## 一、甲\n\n正文。')).toEqual(['s1']);
    expect(ids('## 一、甲\n\n正文。\n\n又一段。')).toEqual(['s1', 's1-p1', 's1-p2']);
    expect(ids('## 一、甲\n\n总起。\n\n### （一）乙\n\n正文。')).toEqual(['s1', 's1-p1', 's1-1']);
    expect(ids('## 一、甲\n\n总起。\n\n一是乙。\n\n二是丙。')).toEqual(['s1', 's1-p1', 's1-1', 's1-2']);
  });

  test('heading, marker and level are read from the line', () => {
    const [section, sub, item] = outline('## 一、甲\n\n### （一）依法履职。\n\n一是深化改革。做了事。').units;
    expect(section).toMatchObject({ marker: '一、', heading: '甲', numberingLevel: 1, parent: null });
    expect(sub).toMatchObject({ marker: '（一）', heading: '依法履职', numberingLevel: 2, parent: 's1' });
    expect(item).toMatchObject({ marker: '一是', heading: '深化改革', numberingLevel: 4, parent: 's1-1' });
  });

  test('an item whose first clause is a sentence of its own length has no heading', () => {
    const long = `一是认真落实《党政主要负责人履行推进法治建设第一责任人职责规定》等制度，抓好落实。`;
    expect(outline(`## 一、甲\n\n${long}`).units[1]).toMatchObject({ marker: '一是', heading: null });
  });

  test('closing paragraphs and the signature stand outside the sections', () => {
    const body =
      '## 一、甲\n\n正文。\n\n***\n\n虽然有成绩。\n\n下一步，继续。\n\n***\n\n云溪县人民政府\n\n2024年1月2日';
    const { units } = outline(body, ['body', 'closing', 'signature']);
    expect(units.map(({ id }) => id)).toEqual(['s1', 'p1', 'p2', 'signature']);
    expect(units[3]).toMatchObject({ kind: 'signature', parent: null });
  });

  test('every character but line breaks lies in exactly one finest unit', () => {
    const paragraph = fc.constantFrom('正文。', '一是甲。', '二是乙。', '1.丙。', '（一）丁。');
    const block = fc.oneof(
      paragraph,
      fc.constantFrom('## 一、甲', '## 二、乙', '### （一）丙。', '#### 1.丁', '### 无号标题'),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 20 }), (blocks) => {
        const { parsed, units } = outline(blocks.join('\n\n'));
        expect(new Set(units.map(({ id }) => id)).size).toBe(units.length);
        for (let at = 0; at < parsed.text.length; at += 1) {
          if (parsed.text[at] === '\n') continue;
          const holding = units.filter(({ start, end }) => start <= at && at < end);
          expect(holding.length).toBeGreaterThan(0);
          // They nest: each lies within the one before it.
          holding.slice(1).forEach((unit, index) => {
            expect(unit.parent).toBe(holding[index]?.id);
          });
        }
      }),
    );
  });
});

describe('assignRoles', () => {
  const lexicon: SectionRole[] = [
    { id: 'p', role: 'problems', where: 'heading', pattern: '存在', examples: ['x'], counterexamples: ['y'] },
    { id: 'n', role: 'plans', where: 'heading', pattern: '下一?步', examples: ['x'], counterexamples: ['y'] },
    {
      id: 'po',
      role: 'problems',
      where: 'opening',
      pattern: '^虽然',
      examples: ['x'],
      counterexamples: ['y'],
    },
    {
      id: 'no',
      role: 'plans',
      where: 'opening',
      pattern: '^下一步',
      examples: ['x'],
      counterexamples: ['y'],
    },
  ];
  const roles = (body: string, parts?: FrontMatter['parts']) => {
    const { parsed, units } = outline(body, parts);
    return Object.fromEntries(assignRoles(units, parsed.text, lexicon));
  };

  test('the first-level heading decides for all below it', () => {
    expect(
      roles(
        '导语。\n\n## 一、工作\n\n### （一）解决存在问题\n\n正文。\n\n## 二、存在问题\n\n正文。\n\n## 三、下步打算\n\n正文。',
      ),
    ).toEqual({
      p1: 'preamble',
      s1: 'achievements',
      's1-1': 'achievements',
      s2: 'problems',
      s3: 'plans',
    });
  });

  test('a heading that names problems and plans leaves it to its parts', () => {
    const body =
      '## 一、存在问题和下一步打算\n\n### （一）存在问题\n\n正文。\n\n### （二）下一步打算\n\n正文。';
    expect(roles(body)).toMatchObject({ 's1-1': 'problems', 's1-2': 'plans' });
  });

  test('closing paragraphs go by how they open', () => {
    const body = '## 一、工作\n\n正文。\n\n***\n\n虽然有成绩，仍有差距。\n\n下一步，继续。';
    expect(roles(body, ['body', 'closing'])).toMatchObject({ p1: 'problems', p2: 'plans' });
  });
});
