import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, cardOfReport, drawCard } from '../../src/exports/card-svg.ts';

describe('breakLines', () => {
  it('breaks between characters and keeps closing marks with what they close', () => {
    expect(breakLines('行政执法三项制度，全面推行', 8, 3)).toEqual(['行政执法三项制度，', '全面推行']);
  });

  it('ends in an ellipsis when lines run out', () => {
    expect(breakLines('一二三四五六七八九十', 3, 2)).toEqual(['一二三', '四五…']);
  });

  it('loses no character when there is room', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 20 }), (text, most) => {
        expect(breakLines(text, most, Infinity).join('')).toBe(text);
      }),
    );
  });
});

describe('drawCard', () => {
  it('escapes every text', () => {
    const svg = drawCard({ kicker: '<a>', title: '"&', detail: '</svg>', foot: '<script>' });
    expect(svg).not.toMatch(/<a>|<script>|<\/svg>./);
    expect(svg).toContain('&quot;&amp;');
  });
});

describe('cardOfReport', () => {
  it('is the site’s in a large corpus', () => {
    expect(cardOfReport('jia-2022', 500)).toBe('reports/jia-2022');
    expect(cardOfReport('jia-2022', 501)).toBe('site');
  });
});
