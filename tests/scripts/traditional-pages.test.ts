import type { AstroPrerenderer, RouteData } from 'astro';
import { describe, expect, test } from 'vitest';
import { convertPages, spread } from '../../scripts/traditional-pages.ts';

const HTML = { headers: { 'content-type': 'text/html' } };
const options = { routeData: {} as RouteData };

/** Answers every path with the same body. */
const answering = (body: string, init: ResponseInit, onEnd = (): void => undefined): AstroPrerenderer => ({
  name: 'test',
  getStaticPaths: () => Promise.resolve([]),
  render: () => Promise.resolve(new Response(body, init)),
  teardown: () => Promise.resolve(onEnd()),
});

async function ask(prerenderer: AstroPrerenderer, paths: readonly string[]): Promise<string[]> {
  const texts = await Promise.all(
    paths.map(async (path) => {
      const rendered = await prerenderer.render(new Request(`https://fazhi.example${path}`), options);
      return (rendered instanceof Response ? rendered : rendered.response).text();
    }),
  );
  await prerenderer.teardown?.();
  return texts;
}

describe('pages of the Traditional version', () => {
  test('are converted below zh-hant/ and nowhere else, under any base path', async () => {
    const page = '<p>发展</p>';
    const converted = '<p>發展</p>';
    expect(
      await ask(convertPages(answering(page, HTML), ''), ['/zh-hant/a/', '/a/', '/en/zh-hant/']),
    ).toEqual([converted, page, page]);
    expect(await ask(convertPages(answering(page, HTML), '/site'), ['/site/zh-hant/', '/site/'])).toEqual([
      converted,
      page,
    ]);
  });

  test('leaves what is no page as it is', async () => {
    const csv = answering('发展', { headers: { 'content-type': 'text/csv' } });
    expect(await ask(convertPages(csv, ''), ['/zh-hant/a.csv'])).toEqual(['发展']);
  });

  test('names the page that cannot be converted', async () => {
    const broken = answering('<script type="application/json">{</script>', HTML);
    await expect(ask(convertPages(broken, ''), ['/zh-hant/words/'])).rejects.toThrow(/^\/zh-hant\/words\/: /);
  });

  test('hands the end of the build on', async () => {
    let ended = 0;
    await ask(
      convertPages(
        answering('', HTML, () => void (ended += 1)),
        '',
      ),
      [],
    );
    expect(ended).toBe(1);
  });

  test('stand evenly among the others, either kind in its order', () => {
    expect(spread(['a', 'b', 'c', 'd', 'X', 'Y'], (path) => path < 'a')).toEqual([
      'a',
      'X',
      'b',
      'c',
      'Y',
      'd',
    ]);
    expect(spread(['a', 'b'], (path) => path < 'a')).toEqual(['a', 'b']);
    expect(spread([], () => true)).toEqual([]);
  });
});
