/** The ledger of figures of one report: every number with its sentence and what the words around it say. */
import type { ReportDataset } from '../schemas/dataset.ts';
import type { Quantity, Unit } from '../schemas/facts.ts';
import { findQuantities, type QuantityLexicon } from '../text/quantities.ts';
import { splitSentences } from '../text/sentences.ts';
import { describeQuantities } from './quantity-context.ts';
import { linesOfUnit } from './unit-lines.ts';

interface Line {
  readonly unit: Unit;
  readonly start: number;
  readonly text: string;
}

/** Lines of the report, each with the finest unit it lies in, headings included; the signature is no text. */
function linesOf({ units, text }: ReportDataset): Line[] {
  const children = Map.groupBy(units, ({ parent }) => parent);
  return units
    .filter(({ role }) => role !== 'signature')
    .flatMap((unit) => {
      const { heading, paragraphs } = linesOfUnit(unit, children.get(unit.id) ?? [], text);
      return [...(heading ? [heading] : []), ...paragraphs].map(({ start, end }) => ({
        unit,
        start,
        text: text.slice(start, end),
      }));
    });
}

function quoteAt(line: string, start: number): string {
  const span = splitSentences(line).findLast((sentence) => sentence.start <= start);
  return span ? line.slice(span.start, span.end) : line;
}

/**
 * Every quantity of a report in reading order. Ids are stable as long as the unit's own numbers are:
 * <stem>:<unit>:<n>. `period` and `scope` are null where the text does not say.
 */
export function deriveFigures(report: ReportDataset, lexicon: QuantityLexicon): Quantity[] {
  const counts = new Map<string, number>();
  return linesOf(report).flatMap(({ unit, start, text }) => {
    const found = findQuantities(text, lexicon);
    const described = describeQuantities(text, found, {
      role: unit.role,
      words: lexicon.words,
      year: report.year,
    });
    return found.map((quantity, at): Quantity => {
      const number = (counts.get(unit.id) ?? 0) + 1;
      counts.set(unit.id, number);
      const { subject = null, period = null, scope = null, isPlan = false } = described[at] ?? {};
      return {
        id: `${report.stem}:${unit.id}:${number}`,
        report: report.stem,
        unit: unit.id,
        quote: quoteAt(text, quantity.start),
        start: start + quantity.start,
        end: start + quantity.end,
        value: quantity.value,
        valueMax: quantity.valueMax,
        valueRaw: quantity.valueRaw,
        measure: quantity.measure,
        approx: quantity.approx,
        subject,
        period,
        scope,
        isPlan,
        isName: quantity.isName,
      };
    });
  });
}
