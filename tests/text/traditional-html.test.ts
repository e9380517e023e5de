import { describe, expect, test } from 'vitest';
import { traditionalize } from '../../src/text/script.ts';
import { convertHtml } from '../../src/text/traditional-html.ts';

const convert = (html: string): string =>
  convertHtml(html, (text) => traditionalize(text, [{ from: '复议', to: '復議' }]));
const page = (body: string): string =>
  `<!doctype html><html lang="zh-Hant"><head><title>页</title></head><body>${body}</body></html>`;
const bodyOf = (html: string): string => /<body>(.*)<\/body>/su.exec(html)?.[1] ?? '';
const inBody = (body: string): string => bodyOf(convert(page(body)));

describe('a page in traditional script', () => {
  test('has its words converted and every other byte left alone', () => {
    const odd = '<p  CLASS=x >A &amp; B &lt;乙&gt;<br>\n 1,285件<!-- 发 --></p>';
    expect(inBody(odd)).toBe(odd);
    expect(convert(page('<p>报告</p>'))).toContain('<title>頁</title>');
    expect(inBody('<p>报告</p >')).toBe('<p>報告</p >');
    expect(inBody('<noscript><p>报<b>告</b></p></noscript>')).toBe('<noscript><p>報<b>告</b></p></noscript>');
  });

  test('reads a block as a whole: a word parted by an element is one word', () => {
    expect(inBody('<p>头<mark>发</mark>，<b>发</b>展</p>')).toBe('<p>頭<mark>髮</mark>，<b>發</b>展</p>');
    expect(inBody('<p>行政<a href="#a">复</a>议</p>')).toBe('<p>行政<a href="#a">復</a>議</p>');
    expect(inBody('<p>头</p><p>发展</p>')).toBe('<p>頭</p><p>發展</p>');
    expect(inBody('<div>头<ul><li>发展</li></ul></div>')).toBe('<div>頭<ul><li>發展</li></ul></div>');
  });

  test('has attributes that are read converted, and keys left alone', () => {
    expect(inBody('<a href="/计/#发" id="发" class="发" title="发展" aria-label="复议">x</a>')).toBe(
      '<a href="/计/#发" id="发" class="发" title="發展" aria-label="復議">x</a>',
    );
    expect(inBody('<input value="发" placeholder="发展" data-strings="{&quot;发a&quot;:1}">')).toBe(
      '<input value="发" placeholder="發展" data-strings="{&quot;發a&quot;:1}">',
    );
  });

  test('keeps what is marked to be kept, and texts that came in traditional script', () => {
    for (const kept of [
      '<p lang="zh-Hans" translate="no">发<b>展</b></p>',
      '<q lang="zh-Hant">发展</q>',
      '<style>/* 发 */</style>',
      '<script>"发"</script>',
    ])
      expect(inBody(kept)).toBe(kept);
    expect(inBody('头<span translate="no">发</span>发展')).toBe('頭<span translate="no">发</span>發展');
  });

  test('says that converted text is traditional', () => {
    expect(inBody('<p lang="zh-Hans">发展</p>')).toBe('<p lang="zh-Hant">發展</p>');
    expect(inBody('<a hreflang="zh-Hans" lang="en">x</a>')).toBe('<a hreflang="zh-Hans" lang="en">x</a>');
  });

  test('converts data for scripts by value, not citations and not what names its own language', () => {
    const data = '{"发":"发展 \\u003c","gbt":"发展","list":["发展"]}';
    expect(inBody(`<script type="application/json">${data}</script>`)).toBe(
      '<script type="application/json">{"发":"發展 \\u003c","gbt":"发展","list":["發展"]}</script>',
    );
    const described = '<script type="application/ld+json">{"inLanguage":"zh-Hans","name":"发展"}</script>';
    expect(inBody(described)).toBe(described);
  });

  test('converts what a template holds', () => {
    expect(inBody('<template><b aria-label="发展">发</b></template>')).toBe(
      '<template><b aria-label="發展">發</b></template>',
    );
  });
});
