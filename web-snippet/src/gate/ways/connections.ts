import type { View } from '../../lib/view';
import type { PageGate } from '../gate';
import { patch, patchNew } from '../patch';
import { refused } from './refused';

/** Connections and workers, and the programs that pages make for workers on the spot. */
export const watchConnections = (gate: PageGate, view: View): void => {
  patchNew(view, 'EventSource WebSocket Worker SharedWorker', (make, [address], native) =>
    gate.refuses(address) ? refused(native.CLOSED) : make(),
  );
  patchNew(view, 'Audio', (make, [address]) => {
    const audio = make([]);
    if (address !== undefined) audio.src = address;
    return audio;
  });
  patch(view, 'Worklet', 'addModule', (run, [address]) => (gate.refuses(address) ? Promise.reject(TypeError()) : run()));

  const texts = new WeakMap<object, string>();
  patchNew(view, 'Blob', (make, args) => {
    const blob = make();
    // Data is none of our business, and may be large.
    const text = args[0]?.[0]?.slice?.call && args[0].join('');
    if (gate.refusesText(text || '')) texts.set(blob, text);
    return blob;
  });
  patch(view, 'URL', 'createObjectURL', (run, [blob]) => {
    const address = run();
    if (texts.has(blob)) gate.program(address, texts.get(blob)!);
    return address;
  });
};
