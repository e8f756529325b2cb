/** Lists the pages and documents that an installation serves besides the API. */
import { AUTHORIZATION_SERVER_PATH } from "../../oauth/metadata.ts";
import type { ServedPage } from "../options.ts";
import { PHONE_PATH } from "../phone/paths.ts";

export const INDEX_PATH = "/";
export const OPENAPI_PATH = "/openapi.json";
const INDEX = "index";

export function servedPages(publicUrl: string, hasPhonePage: boolean): readonly ServedPage[] {
  const page = (name: string, path: string, about: string): ServedPage => ({ name, url: publicUrl + path, about });
  return [
    page(INDEX, INDEX_PATH, "Overview"),
    ...(hasPhonePage ? [page("phone", PHONE_PATH, "Messages of sandbox domains")] : []),
    page("openapi", OPENAPI_PATH, "API description (OpenAPI 3.1)"),
    page("oauth", AUTHORIZATION_SERVER_PATH, "OAuth 2.0 metadata"),
  ];
}

/** Links of the index page: all pages but itself. */
export const linkedPages = (...site: Parameters<typeof servedPages>): readonly ServedPage[] =>
  servedPages(...site).filter(({ name }) => name !== INDEX);
