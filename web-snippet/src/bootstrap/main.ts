import { watchAddresses } from '../gate/ways/addresses';
import { watchHtml } from '../gate/ways/html';
import { watchInsertion } from '../gate/ways/insertion';
import { watchNetwork } from '../gate/ways/network';
import { watchParser } from '../gate/ways/parsed';
import { page } from '../lib/page';
import { createEarlyGate } from './gate';
import { load } from './load';
import { denyGoogle } from './google';

/**
 * The server puts what is needed here, as a literal: the script's address, what Google's default says besides (`false`
 * if it wants none), and the patterns of all services that must wait.
 */
declare const SAMTYCKE_BOOT: [url: string, google: { region?: string[] } | false, ...patterns: string[]];

/*
 * The part that is pasted into the page: it holds tags by itself from the first moment, and fetches the rest without
 * letting the page wait.
 */
const queue = (page.samtycke ||= []);
if (!queue.handOver && !queue.has) {
  const [url, google, ...patterns] = SAMTYCKE_BOOT;
  const held: Element[] = [];
  const { gate, close } = createEarlyGate(patterns, (element) => held.push(element));
  watchAddresses(gate, window);
  watchHtml(gate, window);
  watchInsertion(gate, window);
  watchNetwork(gate, window);
  watchParser(gate, window);
  if (google) denyGoogle(google);

  // The rest of the script asks for what is held, and from then on holds it itself.
  queue.handOver = () => {
    close();
    return held;
  };
  load(url);
}
