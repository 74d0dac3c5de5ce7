// Citing, dragging a threshold and joining passages. Every page works without this file.
(() => {
  'use strict';

  // A citation that is copied
  const copy = document.getElementById('cite-copy');
  if (copy && navigator.clipboard) {
    copy.addEventListener('click', async () => {
      await navigator.clipboard.writeText(document.getElementById('citation').textContent.trim());
      copy.textContent = copy.dataset.done;
    });
  } else if (copy) copy.remove();

  // A threshold that is dragged: the bars and the count follow, letting go asks for the page
  const line = document.getElementById('min-score');
  if (line) {
    const score = document.getElementById('threshold-score');
    const count = document.getElementById('threshold-count');
    const bins = [...document.querySelectorAll('#bins rect')];
    line.addEventListener('input', () => {
      const from = Number(line.value);
      let posts = 0;
      bins.forEach((bin, i) => {
        const counts = i / bins.length >= from - 1e-9;
        bin.setAttribute('class', counts ? 'bar' : 'bar below');
        if (counts) posts += Number(bin.dataset.count);
      });
      score.textContent = from.toFixed(2);
      count.textContent = count.dataset.words.replace('#', posts.toLocaleString(document.documentElement.lang));
    });
    line.addEventListener('change', () => line.form.requestSubmit());
  }

  // Passages that agree are joined by lines, drawn anew when the columns change
  const sides = document.getElementById('sides');
  const marked = sides && sides.querySelector('mark.pair');
  if (!marked) return;
  const SVG = 'http://www.w3.org/2000/svg';
  const [left, right] = sides.querySelectorAll('.side');
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'joins');
  svg.setAttribute('aria-hidden', 'true');
  sides.append(svg);
  const tip = document.getElementById('join-tip') || document.createElement('p');
  tip.id = 'join-tip';
  tip.className = 'join-tip';
  tip.hidden = true;
  sides.append(tip);

  const ends = (pair) => {
    const of = (side) => side.querySelector('mark[data-pair="' + CSS.escape(pair) + '"]');
    return [of(left), of(right)];
  };
  const beside = () => right.getBoundingClientRect().left > left.getBoundingClientRect().right - 2;

  function draw() {
    const box = sides.getBoundingClientRect();
    svg.setAttribute('viewBox', '0 0 ' + box.width + ' ' + box.height);
    svg.replaceChildren();
    if (!beside()) return;
    const edge = left.getBoundingClientRect().right - box.left;
    const start = right.getBoundingClientRect().left - box.left;
    const pairs = new Set([...left.querySelectorAll('mark.pair[data-pair]')].map((m) => m.dataset.pair));
    for (const pair of pairs) {
      const [one, other] = ends(pair);
      if (!one || !other) continue;
      const a = [...one.getClientRects()].at(-1);
      const b = other.getClientRects()[0];
      const from = [a.right - box.left, a.bottom - box.top + 1];
      const to = [b.left - box.left, b.bottom - box.top + 1];
      const path = document.createElementNS(SVG, 'path');
      path.setAttribute('class', [...one.classList].filter((c) => /^c\d$/.test(c)).join(' '));
      path.dataset.pair = pair;
      path.setAttribute('d', 'M' + from + ' L' + [edge - 12, from[1]] + ' C' + [start, from[1]] + ' ' + [edge, to[1]] + ' ' + [start + 12, to[1]] + ' L' + to);
      svg.append(path);
    }
  }

  function show(e, on) {
    const at = e.target.closest && e.target.closest('#sides mark[data-pair]');
    if (!at) return;
    tip.hidden = !on;
    if (!on) return;
    const pair = document.getElementById('pair-' + at.dataset.pair);
    const words = pair && (pair.querySelector('small') || pair);
    const partner = ends(at.dataset.pair)[left.contains(at) ? 1 : 0];
    if (!words || !partner) { tip.hidden = true; return; }
    tip.textContent = words.textContent;
    const box = sides.getBoundingClientRect();
    const place = partner.getClientRects()[0];
    tip.style.left = Math.max(0, Math.min(place.left - box.left, box.width - tip.offsetWidth)) + 'px';
    tip.style.top = (place.top - box.top - tip.offsetHeight - 4) + 'px';
  }
  for (const [type, on] of [['mouseover', true], ['mouseout', false], ['focusin', true], ['focusout', false]])
    sides.addEventListener(type, (e) => show(e, on));
  new ResizeObserver(draw).observe(sides);
  addEventListener('scroll', () => requestAnimationFrame(draw), { passive: true });
  document.fonts.ready.then(draw);
})();
