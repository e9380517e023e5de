import { getEdition } from '../../corpus/edition.ts';
import { describePackage } from '../../exports/datapackage.ts';
import { respondJson } from '../../exports/respond.ts';
import { fileLink } from '../../i18n/links.ts';
import { messages } from '../../i18n/messages.ts';

export const GET = async (): Promise<Response> => {
  const edition = await getEdition();
  const homepage = new URL(fileLink(''), import.meta.env.SITE).href;
  return respondJson(describePackage({ ...edition, title: messages().siteName, homepage }));
};
