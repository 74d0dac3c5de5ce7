// Sends a file with progress, and shows the values of the column that is chosen. Every page works without this file.
(() => {
  'use strict';

  const form = document.getElementById('upload');
  if (form) form.addEventListener('submit', (e) => {
    e.preventDefault();
    send(form);
  });

  function send(from) {
    const file = from.elements.file.files[0];
    const sending = from.querySelector('.sending');
    const refused = document.getElementById('refused');
    const button = from.querySelector('button:not([type])');
    const query = new URLSearchParams({
      name: file.name,
      kind: from.elements.kind.value,
      collection: from.elements.collection.value,
      start: 'false',
      ui: document.documentElement.lang.slice(0, 2),
    });
    const request = new XMLHttpRequest();
    const over = (words) => {
      sending.hidden = true;
      button.disabled = false;
      refused.textContent = words;
      refused.hidden = !words;
    };
    if (file.size > Number(from.dataset.most)) {
      over(from.dataset.large);
      return;
    }
    sending.hidden = false;
    refused.hidden = true;
    button.disabled = true;
    request.upload.addEventListener('progress', (e) => {
      if (!e.lengthComputable) return;
      const share = Math.floor(e.loaded / e.total * 100);
      document.getElementById('sent').value = share;
      document.getElementById('sent-share').textContent = share + '%';
    });
    request.addEventListener('load', () => {
      const answer = parsed(request.responseText);
      if (request.status === 202) location.assign('/import/' + encodeURIComponent(answer.id));
      else over(answer.detail || from.dataset.cut);
    });
    request.addEventListener('error', () => over(from.dataset.cut));
    request.addEventListener('abort', () => over(''));
    document.getElementById('stop-sending').onclick = () => request.abort();
    request.open('POST', from.dataset.to + '?' + query);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.send(file);
  }

  function parsed(text) {
    try {
      return JSON.parse(text);
    } catch (e) {
      return {};
    }
  }

  const mapping = document.querySelector('table.mapping');
  const columns = [...document.querySelectorAll('#columns tbody tr')];
  if (mapping) mapping.addEventListener('change', (e) => {
    if (!e.target.name || !e.target.name.startsWith('col.')) return;
    const row = columns.find((each) => each.cells[0].textContent === e.target.value);
    const values = e.target.closest('tr').querySelector('.values bdi');
    values.textContent = row ? row.cells[1].textContent : '';
  });
})();
