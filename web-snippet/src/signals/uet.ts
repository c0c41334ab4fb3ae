import { queue, word, type Vendor } from './vendor';

const push = (command: string, granted: boolean) =>
  queue('uetq').push('consent', command, { ad_storage: word(granted) });

/** Microsoft Advertising (UET), which takes a missing default for a yes. */
export const uet: Vendor = {
  hosts: /bat\.bing/,
  deny: () => void push('default', false),
  tell: (granted) => void push('update', granted('ad_storage')),
};
