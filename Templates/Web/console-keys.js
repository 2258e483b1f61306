// The keys of the roll call, its search, and the running times.
const consoleKeys = (page, now) => {
  const byId = (id) => document.getElementById(id);
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/œ/g, "oe").toLowerCase();
  const search = () => {
    const field = byId("roll-search");
    const list = byId("roll-list");
    if (!field || !list) return;
    const words = plain(field.value).split(/\s+/).filter(Boolean);
    for (const row of list.children) {
      const text = plain(row.querySelector(".who").textContent);
      row.hidden = !words.every((word) => text.includes(word));
    }
  };
  page.addEventListener("input", (event) => { if (event.target.id === "roll-search") search(); });
  page.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.id === "roll-search") {
      if (event.key === "Enter" || event.key === "ArrowDown") {
        event.preventDefault();
        page.querySelector("#roll-list > li:not([hidden]) input")?.focus();
      }
      return;
    }
    const row = event.target.closest("#roll-list > li");
    if (!row || event.target.matches("select")) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const rows = [...row.parentNode.children].filter((other) => !other.hidden);
      const next = rows[rows.indexOf(row) + (event.key === "ArrowDown" ? 1 : -1)];
      event.preventDefault();
      (next ? next.querySelector("input") : byId("roll-search")).focus();
      return;
    }
    const tap = row.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (!tap || tap.disabled) return;
    event.preventDefault();
    if (tap.matches("input")) tap.click();
    else tap.form.requestSubmit(tap);
  });
  const tick = () => {
    for (const element of page.querySelectorAll(".timer[data-since]")) {
      const seconds = Math.max(0, Math.floor((now() - Number(element.dataset.since)) / 1000));
      const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, "0"));
      const hours = Math.floor(seconds / 3600);
      // Who records an old sitting afterwards wants to know no such time.
      const text = hours < 24 ? (hours ? [String(hours), ...parts] : parts).join(":") : "";
      if (element.textContent !== text) element.textContent = text;
    }
  };

  return { search, tick };
};
