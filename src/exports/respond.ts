/** Responses of the download endpoints: UTF-8, LF, no byte order mark. */

/** JSON in lines, one value deep indented by a blank. */
export function respondJson(value: unknown): Response {
  return new Response(`${JSON.stringify(value, null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}

/** Text of a media type. */
export function respondText(text: string, type = 'text/plain'): Response {
  return new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } });
}
