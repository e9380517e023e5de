/**
 * The day a report's figures end when that is not the end of its year: 截至11月底 in a report on 2022
 * is 2022-11-30. Said once, it may speak of one figure; said twice or more, it speaks of the report.
 */
const CUTOFF = /截(?:至|止)(?:到)?(?:(\d{4})年)?(\d{1,2})月(?:底|末|(\d{1,2})日)/gu;

function dayOf(year: number, month: number, day: number | null): string | null {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || (day !== null && day > last)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day ?? last).padStart(2, '0')}`;
}

/** The cut-off day as YYYY-MM-DD, or null when the report does not set one before 31 December. */
export function findCutoff(text: string, reportYear: number): string | null {
  const counts = new Map<string, number>();
  for (const [, year, month, day] of text.matchAll(CUTOFF)) {
    const cutoff = dayOf(Number(year ?? reportYear), Number(month), day === undefined ? null : Number(day));
    if (cutoff?.startsWith(String(reportYear))) counts.set(cutoff, (counts.get(cutoff) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[1] > 1 && !most[0].endsWith('-12-31') ? most[0] : null;
}
