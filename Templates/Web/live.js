// Follows a sitting: fills in what is happening, and says when the page is older than the record.
(() => {
  const page = document.getElementById("live");
  if (!page) return;
  const shown = Number(page.dataset.sequence);
  follow(page.dataset.updates, {
    told: (data) => {
      const state = JSON.parse(data);
      for (const element of page.querySelectorAll("[data-live]")) {
        const words = state[element.dataset.live];
        if (words !== undefined && element.textContent !== words) element.textContent = words;
      }
      document.getElementById("outdated").hidden = state.sequence <= shown;
    },
  });
})();
