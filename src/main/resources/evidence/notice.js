(() => {
  const forget = (owner, name, value) => Object.defineProperty(owner, name, { configurable: true, get: () => value, set() {} });
  for (const name of ['localStorage', 'sessionStorage']) forget(window, name, {});
  forget(document, 'cookie', '');
  // An answer never comes: a refusal would be tried again.
  window.fetch = () => new Promise(() => {});
  navigator.sendBeacon = () => true;
})();
