/**
 * Strings with places: “{reports} 份报告”. Where English wants another word for one than for more, the place of the
 * word names the number: “{reports} {reports:report|reports}”.
 */
const PLACE = /\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g;

/** The template with its places filled; a place without a value stays as it is, so that the lack is seen. */
export function fillTemplate(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(PLACE, (place: string, name: string, one?: string, other?: string) => {
    const value = values[name];
    if (value === undefined) return place;
    if (one === undefined || other === undefined) return String(value);
    return String(value) === '1' ? one : other;
  });
}
