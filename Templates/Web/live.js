// Follows a sitting: fills in what is happening, and says when the page is older than the record.
(() => {
  const page = document.getElementById("live");
  if (!page || !window.EventSource) return;
  const shown = Number(page.dataset.sequence);
  const source = new EventSource(`${page.dataset.updates}?after=${shown}`);
  source.addEventListener("sitting", (event) => {
    const state = JSON.parse(event.data);
    for (const element of page.querySelectorAll("[data-live]")) {
      const words = state[element.dataset.live];
      if (words !== undefined && element.textContent !== words) element.textContent = words;
    }
    document.getElementById("outdated").hidden = state.sequence <= shown;
  });
})();
