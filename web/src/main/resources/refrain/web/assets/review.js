// A decision is sent once, however often the key is pressed while the next match is on its way.
(() => {
  'use strict';
  let sent = false;
  document.addEventListener('submit', (e) => {
    if (!e.target.classList.contains('review-bar')) return;
    if (sent) e.preventDefault();
    sent = true;
  });
  addEventListener('pageshow', () => { sent = false; });
})();
