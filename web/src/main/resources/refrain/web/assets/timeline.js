// Redraws a narrative's timeline so that it can be zoomed and read point by point.
(async () => {
  'use strict';
  const place = document.getElementById('both');
  if (!place || !window.echarts) return;
  const answer = await fetch(place.dataset.json, { headers: { Accept: 'application/json' } });
  if (!answer.ok) return;
  const narrative = await answer.json();
  const said = narrative.statements.filter((s) => s.published_at);
  if (!narrative.timeline.length && !said.length) return;

  const style = getComputedStyle(document.documentElement);
  const probe = document.createElement('span');
  place.append(probe);
  const colour = (name) => { probe.className = 'probe-' + name; return getComputedStyle(probe).color; };
  const ink = colour('ink'), faint = colour('faint'), line = colour('line'), accent = colour('accent'), warm = colour('warm');
  probe.remove();

  const box = document.createElement('div');
  box.className = 'chart';
  const still = [...place.children];
  still.forEach((one) => one.setAttribute('hidden', ''));
  place.append(box);

  const outlets = [...new Set(said.map((s) => s.outlet))];
  const chinese = document.documentElement.lang.startsWith('zh');
  const font = { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 12, color: faint };
  const day = (t) => new Date(t).toLocaleDateString(document.documentElement.lang, { timeZone: 'UTC', dateStyle: 'medium' });
  const month = (t) => new Date(t).toLocaleDateString(document.documentElement.lang, { timeZone: 'UTC', year: 'numeric', month: 'short' });
  const lanes = Math.max(56, outlets.length * 22);
  box.dataset.lanes = outlets.length;

  const chart = window.echarts.init(box, null, { renderer: 'canvas', height: lanes + 210, useDirtyRect: false });
  const wide = () => box.clientWidth > 620;
  const left = () => (wide() ? 190 : 12);
  chart.setOption({
    animationDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 300,
    textStyle: font,
    useUTC: true,
    tooltip: {
      renderMode: 'richText', trigger: 'item', confine: true,
      backgroundColor: ink, borderWidth: 0, padding: [8, 12],
      textStyle: { ...font, color: colourOf(style), fontSize: 13 },
      formatter: (p) => p.seriesIndex === 0
        ? month(p.value[0]) + ' · ' + p.value[1] + ' ' + place.dataset.posts
        : day(p.value[0]) + ' · ' + p.value[1] + '\n' + wrap(p.data.text),
    },
    grid: [
      { left: left(), right: 16, top: 8, height: lanes },
      { left: left(), right: 16, top: lanes + 28, height: 110 },
    ],
    xAxis: [0, 1].map((i) => ({
      type: 'time', gridIndex: i, axisLine: { lineStyle: { color: line } }, axisTick: { show: false },
      axisLabel: { show: i === 1, ...font, hideOverlap: true }, splitLine: { show: true, lineStyle: { color: line, opacity: 0.5 } },
      min: extent()[0], max: extent()[1],
    })),
    yAxis: [
      { type: 'category', gridIndex: 0, data: outlets, inverse: true, axisLine: { show: false }, axisTick: { show: false },
        axisLabel: { show: wide(), ...font, width: 170, overflow: 'truncate' }, splitLine: { show: true, lineStyle: { color: line, opacity: 0.35 } } },
      { type: 'value', gridIndex: 1, minInterval: 1, splitNumber: 3, axisLabel: { show: wide(), ...font }, splitLine: { lineStyle: { color: line, opacity: 0.5 } } },
    ],
    dataZoom: [
      { type: 'slider', xAxisIndex: [0, 1], height: 18, bottom: 8, left: left(), right: 16, borderColor: line, fillerColor: 'rgba(128,128,128,.15)',
        handleStyle: { color: accent, borderColor: accent }, moveHandleSize: 0, showDataShadow: false, brushSelect: false, showDetail: false },
    ],
    series: [
      { type: 'bar', xAxisIndex: 1, yAxisIndex: 1, itemStyle: { color: accent, borderRadius: [2, 2, 0, 0] }, barMaxWidth: 14, barMinWidth: 2,
        data: narrative.timeline.map((b) => [middle(b), b.count]) },
      { type: 'scatter', xAxisIndex: 0, yAxisIndex: 0, symbolSize: 9,
        data: said.map((s) => ({ value: [Date.parse(s.published_at), s.outlet], text: s.text, itemStyle: { color: (s.lang || '').startsWith('zh') ? warm : accent, opacity: 0.85 } })) },
    ],
  });
  chart.on('click', (p) => {
    if (p.seriesIndex !== 0) return;
    const b = narrative.timeline[p.dataIndex];
    location.assign('/posts?' + new URLSearchParams({ narrative: narrative.id, from: b.from, to: b.to }));
  });
  new ResizeObserver(() => chart.resize({ height: lanes + 210 })).observe(box);

  function middle(b) { return (Date.parse(b.from) + Date.parse(b.to)) / 2; }
  function extent() {
    const all = [...narrative.timeline.flatMap((b) => [Date.parse(b.from), Date.parse(b.to)]), ...said.map((s) => Date.parse(s.published_at))];
    return [Math.min(...all), Math.max(...all)];
  }
  function wrap(text) {
    const width = chinese || /\p{Script=Han}/u.test(text) ? 26 : 56;
    const short = text.length > width * 4 ? text.slice(0, width * 4) + '…' : text;
    return short.replace(new RegExp('(.{' + width + '}\\S{0,12})\\s?', 'gu'), '$1\n').trim();
  }
  function colourOf() {
    const p = document.createElement('span');
    p.className = 'probe-paper';
    document.body.append(p);
    const c = getComputedStyle(p).color;
    p.remove();
    return c;
  }
})();
