// The screen in the room: shows what is new, part by part.
(() => {
  const page = document.getElementById("projector");
  if (!page || !window.EventSource) return;
  const source = new EventSource(`${page.dataset.updates}?console=1&after=${page.dataset.sequence}`);
  let pause;
  const refresh = async () => {
    const response = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
    if (!response || !response.ok) return;
    const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
    const parts = new Map([...fresh.querySelectorAll("[data-part]")].map((part) => [part.dataset.part, part]));
    for (const old of page.querySelectorAll("[data-part]")) {
      const part = parts.get(old.dataset.part);
      if (!part) old.replaceChildren();
      else if (old.innerHTML !== part.innerHTML) old.innerHTML = part.innerHTML;
    }
  };
  source.addEventListener("sitting", () => {
    clearTimeout(pause);
    pause = setTimeout(refresh, 60);
  });
  source.addEventListener("open", refresh);
})();
