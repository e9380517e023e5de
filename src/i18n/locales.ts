/** The language versions of the interface; the first stands at the root, the others under their code. */
export type Locale = 'zh-hans' | 'zh-hant' | 'en';
export const LOCALES: readonly Locale[] = ['zh-hans', 'zh-hant', 'en'];
export const DEFAULT_LOCALE: Locale = 'zh-hans';

/** BCP 47 tags, for `lang` and `hreflang`. */
export const LANGUAGE_TAGS: Readonly<Record<Locale, string>> = {
  'zh-hans': 'zh-Hans',
  'zh-hant': 'zh-Hant',
  en: 'en',
};

/** Each language in its own words. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = {
  'zh-hans': '简体',
  'zh-hant': '繁體',
  en: 'English',
};

const isLocale = (name: string | undefined): name is Locale => LOCALES.some((locale) => locale === name);

/** The locale that Astro read from the address; anything else is the default one. */
export const localeOf = (name: string | undefined): Locale => (isLocale(name) ? name : DEFAULT_LOCALE);

/** Whether a page is to speak English; `name` as for localeOf. */
export const isEnglish = (name: string | undefined): boolean => localeOf(name) === 'en';

/** First part of a locale's addresses: nothing for the default one. */
export const localePath = (locale: Locale): string | undefined =>
  locale === DEFAULT_LOCALE ? undefined : locale;

/** The given static paths once in every language version. */
export const inEveryLocale = <Path extends { params: Record<string, string | undefined> }>(
  paths: readonly Path[],
) =>
  LOCALES.flatMap((locale) =>
    paths.map((path) => ({ ...path, params: { ...path.params, locale: localePath(locale) } })),
  );

/** Static paths of a page that exists once a language. */
export const localePaths = () => LOCALES.map((locale) => ({ params: { locale: localePath(locale) } }));
