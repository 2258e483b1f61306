// The screen in the room: shows what is new, part by part.
(() => {
  const page = document.getElementById("projector");
  if (!page) return;
  let pause;
  let due = Infinity;
  // However fast it comes, what is new is shown when its time has come.
  const soon = (delay) => {
    const then = Date.now() + delay;
    if (then >= due) return;
    clearTimeout(pause);
    due = then;
    pause = setTimeout(() => { due = Infinity; refresh(); }, delay);
  };
  const refresh = oneAtATime(async () => {
    const now = await fetched(location.href);
    if (!now || !now.response.ok) return soon(3000);
    const parts = new Map(
      [...now.fresh.querySelectorAll("[data-part]")].map((part) => [part.dataset.part, part]),
    );
    for (const old of page.querySelectorAll("[data-part]")) {
      const part = parts.get(old.dataset.part);
      if (!part) old.replaceChildren();
      else if (old.innerHTML !== part.innerHTML) old.innerHTML = part.innerHTML;
    }
  });
  follow(`${page.dataset.updates}?console=1`, {
    told: () => soon(60),
    again: refresh,
  });
})();
