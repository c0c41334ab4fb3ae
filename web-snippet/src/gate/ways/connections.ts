import type { View } from '../../lib/view';
import type { Gate } from '../terms';
import { patch, patchNew } from '../patch';
import { refused } from './refused';

/** Connections and workers, and the programs that pages make for workers on the spot. */
export const watchConnections = (gate: Gate, view: View): void => {
  const denied = new Set<unknown>();

  patchNew(view, 'EventSource WebSocket Worker SharedWorker', (make, [address], native) =>
    denied.has('' + address) || gate.refuses(address) ? refused(native.CLOSED) : make(),
  );
  patchNew(view, 'Audio', (make, [address]) => {
    const audio = make([]);
    if (address !== undefined) audio.src = address;
    return audio;
  });
  patchNew(view, 'Blob', (make, args) => {
    const blob = make();
    if (gate.refusesText(args[0]?.join?.('') || '')) denied.add(blob);
    return blob;
  });
  patch<object>(view.URL, 'createObjectURL', (run, [blob]) => {
    const address = run();
    if (denied.has(blob)) denied.add(address);
    return address;
  });
};
