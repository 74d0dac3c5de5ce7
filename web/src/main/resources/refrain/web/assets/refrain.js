// Keys (those of a page stand on it as data-key), the timeline's brush and the joined passages. Every page works without this file.
(() => {
  'use strict';

  const typing = (e) => e.target.closest('input, textarea, select, [contenteditable]');
  const hits = () => [...document.querySelectorAll('.hit')];

  function move(step) {
    const all = hits();
    if (!all.length) return;
    const here = all.indexOf(document.activeElement.closest ? document.activeElement.closest('.hit') : null);
    const there = Math.min(all.length - 1, Math.max(0, here < 0 ? 0 : here + step));
    all[there].focus({ preventScroll: true });
    all[there].scrollIntoView({ block: 'nearest' });
  }

  function compare() {
    const hit = document.activeElement.closest('.hit');
    const link = hit && hit.querySelector('a.compare');
    if (link) link.click();
  }

  const keys = {
    '/': () => { const q = document.getElementById('q'); if (q) { q.focus(); q.select(); } else location.assign('/'); },
    'j': () => move(1),
    'k': () => move(-1),
    'c': compare,
    '?': () => document.getElementById('keys').showModal(),
  };

  // On a phone the sections scroll; the one that is open is brought into view.
  const section = document.querySelector('.masthead nav [aria-current]');
  if (section && section.parentElement.scrollWidth > section.parentElement.clientWidth) {
    section.parentElement.scrollLeft = section.offsetLeft - section.parentElement.offsetLeft - 40;
  }

  document.addEventListener('keydown', (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.target.id === 'q' && e.key === 'Enter' && !e.shiftKey && !e.isComposing) {
      e.preventDefault();
      e.target.form.requestSubmit();
      return;
    }
    if (e.key === 'Escape' && typing(e)) e.target.blur();
    if (typing(e) || document.querySelector('dialog[open]')) return;
    const own = document.querySelector('[data-key="' + CSS.escape(e.key) + '"]');
    if (!own && !keys[e.key]) return;
    e.preventDefault();
    if (e.repeat && own) return;
    if (own) own.click(); else keys[e.key]();
  });

  // Passages that agree light up together.
  function light(e, on) {
    const from = e.target.closest && e.target.closest('[data-pair]');
    if (!from) return;
    for (const one of document.querySelectorAll('[data-pair="' + CSS.escape(from.dataset.pair) + '"]'))
      one.classList.toggle('lit', on);
    const sides = document.getElementById('sides');
    if (sides) sides.classList.toggle('dim', on);
  }
  for (const [type, on] of [['mouseover', true], ['mouseout', false], ['focusin', true], ['focusout', false]])
    document.addEventListener(type, (e) => light(e, on));

  // Dragging across the timeline keeps the days under the drag.
  let drag = null;
  const bar = (svg, x) => {
    const all = [...svg.querySelectorAll('a[data-from]')];
    const box = svg.getBoundingClientRect();
    const at = Math.floor((x - box.left) / box.width * all.length);
    return { all, at: Math.min(all.length - 1, Math.max(0, at)) };
  };

  document.addEventListener('pointerdown', (e) => {
    const svg = e.target.closest && e.target.closest('#timeline');
    if (!svg || e.button !== 0) return;
    drag = { svg, from: bar(svg, e.clientX).at, to: bar(svg, e.clientX).at, moved: false };
  });
  document.addEventListener('pointermove', (e) => {
    if (!drag) return;
    const { all, at } = bar(drag.svg, e.clientX);
    drag.moved = drag.moved || at !== drag.from;
    drag.to = at;
    const step = 1000 / all.length;
    const brush = drag.svg.querySelector('#brush');
    brush.setAttribute('x', Math.min(drag.from, at) * step);
    brush.setAttribute('width', drag.moved ? (Math.abs(at - drag.from) + 1) * step : 0);
  });
  document.addEventListener('pointerup', (e) => {
    if (!drag) return;
    const { svg, from, to, moved } = drag;
    drag = null;
    if (!moved) return;
    const { all } = bar(svg, e.clientX);
    const url = new URL(location.href);
    url.searchParams.set('from', all[Math.min(from, to)].dataset.from);
    url.searchParams.set('to', all[Math.max(from, to)].dataset.to);
    url.searchParams.delete('cursor');
    window.addEventListener('click', (click) => { click.preventDefault(); click.stopPropagation(); }, { capture: true, once: true });
    setTimeout(() => location.assign(url), 0);
  });
  document.addEventListener('dragstart', (e) => { if (e.target.closest && e.target.closest('#timeline')) e.preventDefault(); });

  function ready() {
    const fold = document.querySelector('.fold');
    if (fold && matchMedia('(max-width: 60rem)').matches && !fold.dataset.set) fold.open = false;
    if (fold) fold.dataset.set = 'yes'; // until then the style sheet keeps it shut on a phone, so that nothing jumps
    const q = document.getElementById('q');
    if (q && q.form.classList.contains('large') && !matchMedia('(pointer: coarse)').matches) q.focus({ preventScroll: true });
  }
  document.getElementById('keys-open').addEventListener('click', keys['?']);
  document.body.addEventListener('htmx:afterSettle', ready);
  ready();
})();
