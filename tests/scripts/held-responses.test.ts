import { describe, expect, test } from 'vitest';
import { HeldResponse } from '../../scripts/held-responses.ts';

const BYTES = new TextEncoder().encode('{"字":1}');

describe('a response that holds its body', () => {
  test.each([
    ['text', '{"字":1}'],
    ['bytes', BYTES],
    ['bytes within a larger buffer', new Uint8Array([0, ...BYTES, 0]).subarray(1, -1)],
    ['a stream', new Response(BYTES).body],
  ])('gives %s back in every form', async (_, body) => {
    const make = (): Response => new HeldResponse(body, { status: 203, headers: { 'x-a': 'b' } });
    const given = make();
    expect([given.status, given.headers.get('x-a')]).toEqual([203, 'b']);
    const copy = given.clone();
    expect(new Uint8Array(await given.arrayBuffer())).toEqual(BYTES);
    expect(await copy.text()).toBe('{"字":1}');
    expect(copy.status).toBe(203);
    if (body instanceof ReadableStream) return;
    expect(await make().json()).toEqual({ 字: 1 });
    expect(await make().bytes()).toEqual(BYTES);
    expect((await make().blob()).size).toBe(BYTES.length);
    expect(await new Response(make().body).text()).toBe('{"字":1}');
  });

  test('names the type of a text as the platform does, and none of bytes', () => {
    const type = (made: Response): string | null => made.headers.get('content-type');
    expect(type(new HeldResponse('a'))).toBe(type(new Response('a')));
    expect(type(new HeldResponse('a', { headers: { 'content-type': 'text/html' } }))).toBe('text/html');
    expect(type(new HeldResponse(BYTES))).toBe(null);
  });

  test('has no body where there is none', () => {
    expect(new HeldResponse(null, { status: 204 }).body).toBe(null);
  });

  test('is a Response, as every other is one of it', () => {
    expect(new HeldResponse('a')).toBeInstanceOf(Response);
    expect(new Response('a')).toBeInstanceOf(HeldResponse);
    expect({}).not.toBeInstanceOf(HeldResponse);
  });
});
