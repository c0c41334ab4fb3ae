// What the files of a case answer, on the tracker's host and on the page's own.
import { Buffer } from 'node:buffer';

const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/**
 * A program that reports that it runs: to the page's origin, which no mode refuses. It works in windows, frames and
 * workers, and holds neither double quotes nor `</`, so that it can stand in an attribute.
 */
export const reporting = (address) =>
  // Kept alive, for the frame may be gone at once; browsers allow only so many of these.
  `fetch('${address}',{mode:'no-cors',keepalive:true}).catch(()=>fetch('${address}',{mode:'no-cors'})).catch(()=>{});`;

/** Body and type of one file; `report` is the address that its program reports to. */
export function answer(file, report) {
  switch (file.split('.').pop()) {
    case 'js':
      return ['text/javascript', reporting(report)];
    case 'html':
      return ['text/html', `<!doctype html><title>frame</title><script>${reporting(report)}</script>`];
    case 'css':
      return ['text/css', 'html{--tracker:1}'];
    case 'gif':
      return ['image/gif', PIXEL];
    case 'svg':
      return ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" id="x"/>'];
    case 'vtt':
      return ['text/vtt', 'WEBVTT\n'];
    default:
      return ['text/plain', ''];
  }
}
