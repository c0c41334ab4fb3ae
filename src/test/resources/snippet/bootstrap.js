// Stands in for the built bootstrap in tests: keeps the facts and does nothing with them.
(function (facts) {
  window.samtyckeFacts = facts;
})(SAMTYCKE_BOOT);
