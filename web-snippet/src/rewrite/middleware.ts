import type { IncomingMessage, ServerResponse } from 'node:http';
import { safely } from '../lib/safely';
import type { Config } from '../types';
import { rewriteHtml, type RewriteOptions } from './rewrite';

/** Describe the bytes that were there before. */
const OUTDATED = ['ETag', 'Last-Modified', 'Accept-Ranges', 'Content-Length', 'Transfer-Encoding'];

/** Without a body, or with a part of one. */
const NO_PAGE = [204, 206, 304];

/** Every other encoding of the web writes the characters of tags as ASCII does. */
const NOT_ASCII = /charset\s*=\s*["']?(utf-?(16|32)|iso-2022)/i;

/** Header lines as `writeHead` takes them: an object, or names and values in turn. */
const pairs = (headers: unknown): [string, any][] =>
  Array.isArray(headers)
    ? headers.flatMap((name, at) => (at % 2 ? [] : [[String(name), headers[at + 1]] as [string, any]]))
    : Object.entries(Object(headers));

/** Changes the text of a page and no byte besides, whatever its encoding. */
const rewritten = (bytes: Buffer, change: (html: string) => string): Buffer => {
  const html = safely(() => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  return html === undefined ? Buffer.from(change(bytes.toString('latin1')), 'latin1') : Buffer.from(change(html));
};

/**
 * Middleware for Express and Connect, or for a `node:http` server, that sends every `text/html` answer through
 * {@link rewriteHtml}. It goes behind compression: compressed answers are left alone, as is everything else. A page is
 * kept back until it is complete; one that cannot be rewritten goes out as it is.
 *
 * @param config the published notice, or a function that gives the newest; answers stay as they are while there is none
 * @param options `base` is the address of the request if nothing else is said
 * @returns called for each request, before anything is written; `next` is what Express and Connect pass
 */
export const samtyckeHtml =
  (config: Config | (() => Config | undefined), options: RewriteOptions = {}) =>
  (request: IncomingMessage & { originalUrl?: string }, response: ServerResponse, next?: () => void): void => {
    const { writeHead, write, end, flushHeaders } = response;
    const chunks: Buffer[] = [];
    /** Whether the answer is kept back as a page; unknown until its headers are. */
    let page: boolean | undefined;
    let notice: Config | undefined;

    const decide = (status = response.statusCode, headers: [string, any][] = []): boolean => {
      if (page !== undefined) return page;
      const header = (name: string) => String(headers.find(([given]) => given.toLowerCase() === name)?.[1] ?? response.getHeader(name) ?? '');
      const type = header('content-type');
      notice = typeof config === 'function' ? config() : config;
      page =
        !!notice &&
        !response.headersSent &&
        !NO_PAGE.includes(status) &&
        /^\s*text\/html\s*(;|$)/i.test(type) &&
        !NOT_ASCII.test(type) &&
        /^(identity)?$/i.test(header('content-encoding'));
      return page;
    };
    const keep = (chunk: unknown, encoding: unknown): void => {
      if (chunk) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : undefined) : Buffer.from(chunk as Uint8Array));
    };
    const done = (args: unknown[]) => args.find((arg) => typeof arg === 'function') as (() => void) | undefined;
    let ended = false;

    response.writeHead = function (status: number, ...rest: any[]) {
      const headers = pairs(rest.find((arg) => typeof arg === 'object'));
      if (ended || !decide(status, headers)) return writeHead.call(response, status, ...rest);
      response.statusCode = status;
      if (typeof rest[0] === 'string') response.statusMessage = rest[0];
      const names = new Set<string>();
      for (const [name, value] of headers) {
        if (names.has(name.toLowerCase())) response.appendHeader(name, value);
        else response.setHeader(name, value);
        names.add(name.toLowerCase());
      }
      return response;
    };

    response.flushHeaders = () => {
      if (!decide()) flushHeaders.call(response);
    };

    response.write = function (...args: any[]) {
      if (ended || !decide()) return write.apply(response, args as any);
      keep(args[0], args[1]);
      const callback = done(args);
      if (callback) process.nextTick(callback);
      return true;
    };

    response.end = function (...args: any[]) {
      if (ended || !decide()) return end.apply(response, args as any);
      ended = true;
      if (typeof args[0] !== 'function') keep(args[0], args[1]);
      const base = `https://${request.headers.host ?? ''}${request.originalUrl ?? request.url}`;
      const body = Buffer.concat(chunks);
      const change = (html: string) => safely(() => rewriteHtml(html, notice!, { base, ...options })) ?? html;
      const sent = rewritten(body, change);
      for (const name of OUTDATED) response.removeHeader(name);
      if (request.method !== 'HEAD') response.setHeader('Content-Length', sent.length);
      const callback = done(args);
      return callback ? end.call(response, sent, 'utf-8', callback) : end.call(response, sent, 'utf-8');
    };

    next?.();
  };
