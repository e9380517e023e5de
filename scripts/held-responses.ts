/**
 * Responses that hand back the bytes they were made of. Astro's build takes every page out of a Response, and Node's
 * own sends the bytes through a stream, copied four times; what is thrown away so makes V8 mark its whole heap again
 * and again, a third of the time of a large build.
 */
import type { AstroIntegration } from 'astro';

const NodeResponse = globalThis.Response;

/** A Response whose body, where it is text or bytes, is held and not streamed. */
export class HeldResponse extends NodeResponse {
  readonly #held: Uint8Array<ArrayBuffer> | null;

  constructor(body?: BodyInit | null, init?: ResponseInit) {
    const isText = typeof body === 'string';
    const held = isText ? new TextEncoder().encode(body) : body instanceof Uint8Array ? body : null;
    super(held ? null : body, init);
    this.#held = held as Uint8Array<ArrayBuffer> | null;
    if (isText && !this.headers.has('content-type'))
      this.headers.set('content-type', 'text/plain;charset=UTF-8');
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof NodeResponse;
  }

  override get body(): Response['body'] {
    const held = this.#held;
    if (!held) return super.body;
    return new ReadableStream({
      start(controller) {
        controller.enqueue(held);
        controller.close();
      },
    });
  }

  override async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return this.#held ?? new Uint8Array(await super.arrayBuffer());
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    const { buffer, byteOffset, byteLength } = await this.bytes();
    return byteLength === buffer.byteLength ? buffer : buffer.slice(byteOffset, byteOffset + byteLength);
  }

  override async text(): Promise<string> {
    return new TextDecoder().decode(await this.bytes());
  }

  override async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  override async blob(): Promise<Blob> {
    return new Blob([await this.bytes()], { type: this.headers.get('content-type') ?? '' });
  }

  override clone(): Response {
    return this.#held ? new HeldResponse(this.#held, this) : super.clone();
  }
}

/** All pages of a build are held. */
export function heldResponses(): AstroIntegration {
  return {
    name: 'held-responses',
    hooks: {
      'astro:build:start': () => {
        globalThis.Response = HeldResponse;
      },
      'astro:build:done': () => {
        globalThis.Response = NodeResponse;
      },
    },
  };
}
