/**
 * Observations: one row for each indicator and report. A reader's word, guarded by its quotes, wins over
 * the lexicon; a cell that no reader has judged is observed automatically and says so.
 */
import type { Evidence, Observation } from '../schemas/facts.ts';
import type { Indicator } from '../schemas/lexicons.ts';
import type { Readings, ReadObservation } from '../schemas/readings.ts';
import { observeAutomatically, resultSentences, type ObservedReport } from './observations-auto.ts';
import { unitAt } from './place-quote.ts';

export type { ObservedReport, ObservedUnit } from './observations-auto.ts';

function complaint(report: ObservedReport, unexpected: string, expected: string, slug: string): Error {
  const place = `content/readings/${report.stem}.yml, indicator ${slug}`;
  return new Error(`Unexpected ${unexpected} in ${report.stem}, expected ${expected}: mend ${place}`);
}

/** Where the quote stands; overlapping finds count, for either could be meant. */
function placesOf(quote: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) places.push(at);
  return places;
}

function locate(quote: string, report: ObservedReport, slug: string): Evidence {
  const places = placesOf(quote, report.text);
  const [start] = places;
  if (start === undefined || places.length !== 1) {
    throw complaint(report, `${places.length} × “${quote}”`, 'exactly one', slug);
  }
  const end = start + quote.length;
  const unit = unitAt(report.units, { start, end });
  if (unit === null) throw complaint(report, `“${quote}” outside every unit`, 'words of one unit', slug);
  return { quote, unit: unit.id, start, end };
}

/** A number of another construct is counted in its own unit, never in the indicator's. */
function measureOf(reading: ReadObservation, indicator: Indicator): string | null {
  if (reading.status === 'value') return indicator.unit;
  return reading.status === 'related' ? reading.sourceMeasure : null;
}

function fromReading(reading: ReadObservation, indicator: Indicator, report: ObservedReport): Observation {
  return {
    indicator: indicator.slug,
    report: report.stem,
    status: reading.status,
    value: reading.value,
    measure: measureOf(reading, indicator),
    sourceMeasure: reading.sourceMeasure,
    approx: reading.approx,
    period: reading.period,
    scope: reading.scope,
    derivation: reading.derivation,
    evidence: reading.evidence.map((quote) => locate(quote, report, indicator.slug)),
    note: reading.note,
    reviewed: true,
  };
}

/** The readings by indicator; a reading that no indicator asks for, or two for one cell, is a mistake. */
function readingsOf(
  report: ObservedReport,
  indicators: readonly Indicator[],
  readings: Readings | null,
): ReadonlyMap<string, ReadObservation> {
  const known = new Set(indicators.map(({ slug }) => slug));
  const bySlug = new Map<string, ReadObservation>();
  for (const reading of readings?.observations ?? []) {
    const slug = reading.indicator;
    if (!known.has(slug)) throw complaint(report, `indicator ${slug}`, 'one of indicators.yml', slug);
    if (bySlug.has(slug)) throw complaint(report, 'second entry', 'one entry for each indicator', slug);
    bySlug.set(slug, reading);
  }
  return bySlug;
}

/**
 * One observation for each indicator, in the order of the lexicon. Throws when a reading quotes words that
 * do not stand exactly once in the report, so that no figure outlives its sentence.
 */
export function deriveObservations(
  report: ObservedReport,
  indicators: readonly Indicator[],
  readings: Readings | null,
): Observation[] {
  const read = readingsOf(report, indicators, readings);
  const sentences = resultSentences(report);
  return indicators.map((indicator) => {
    const reading = read.get(indicator.slug);
    return reading
      ? fromReading(reading, indicator, report)
      : observeAutomatically(report, sentences, indicator);
  });
}
