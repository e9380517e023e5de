/**
 * Generated raw texts: the real ones by whole paragraphs, about one in four from another report of the same script,
 * under names of places that do not exist. The same ones each time.
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readRawTexts, readRegions } from '../read-content.ts';
import { randomFrom } from './random.ts';

const SYLLABLES = [...'云溪临海青河东山白石平泉大浦长宁南湖北塘安岭永川新桥古田双江玉林金沙银滩'];
const LEAST_PARAGRAPH = 60;

interface Source {
  readonly region: string;
  readonly year: string;
  readonly names: readonly string[];
  readonly script: string;
  readonly lines: readonly string[];
}

/** A name of two characters; the 1,296 pairs come round again under another region file. */
const placeName = (at: number): string =>
  (SYLLABLES[at % SYLLABLES.length] ?? '') +
  (SYLLABLES[Math.floor(at / SYLLABLES.length) % SYLLABLES.length] ?? '');

async function readSources(root: string): Promise<Source[]> {
  const regions = await readRegions(root);
  return (await readRawTexts(root)).map(({ stem, region, raw }) => {
    const name = regions.get(region)?.name.replace(/[市县区]$/u, '') ?? '';
    const script = /[設進導]/u.test(raw) ? 'Hant' : 'Hans';
    // 南陽 and 廊坊: the names as a traditional text prints them differ in one character only.
    const names = [name, name.replace('阳', '陽')];
    return { region, year: stem.slice(-4), names, script, lines: raw.split('\n') };
  });
}

const isParagraph = (line: string): boolean =>
  line.length >= LEAST_PARAGRAPH && !/^[\s\u3000]*[（(]?[一二三四五六七八九十\d]+[、.．）)]/u.test(line);

function mix(own: Source, pool: readonly string[], place: string, random: () => number): string {
  // The first paragraph names the year and stays.
  const first = own.lines.findIndex(isParagraph);
  const lines = own.lines.map((line, at) =>
    at > first && isParagraph(line) && random() < 0.25
      ? (pool[Math.floor(random() * pool.length)] ?? line)
      : line,
  );
  return own.names.reduce((text, name) => text.replaceAll(name, place), lines.join('\n'));
}

/** Writes `count` raw texts, their regions and the lexicons under `content`; nothing normalised. */
export async function writeRawCorpus(root: string, content: string, count: number): Promise<void> {
  rmSync(content, { recursive: true, force: true });
  for (const folder of ['raw', 'regions']) mkdirSync(join(content, folder), { recursive: true });
  cpSync(join(root, 'lexicons'), join(content, 'lexicons'), { recursive: true });
  const sources = await readSources(root);
  const pools = new Map(
    sources.map(({ script }) => [
      script,
      sources.filter((source) => source.script === script).flatMap(({ lines }) => lines.filter(isParagraph)),
    ]),
  );
  for (let at = 0; at < count; at += 1) {
    const own = sources[at % sources.length];
    if (!own) throw new Error(`${root}/raw: Unexpected absence of texts, expected some to mix`);
    const [slug, place] = [`place${at + 1}`, placeName(at)];
    const text = mix(own, pools.get(own.script) ?? [], place, randomFrom(at + 1));
    writeFileSync(join(content, `raw/${slug}-${own.year}.txt`), text);
    const region = {
      name: `${place}市`,
      fullName: `生成省${place}市`,
      en: 'Generated',
      code: String(100001 + at),
      level: 'prefecture',
      province: '生成省',
      parent: null,
    };
    writeFileSync(
      join(content, `regions/${slug}.yml`),
      stringify(region, { defaultStringType: 'QUOTE_DOUBLE' }),
    );
  }
}
