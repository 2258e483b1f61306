// Leads to what an address names, unfolding what it lies in; takes files that are dropped on the page.
(() => {
  const show = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let place = target; place; place = place.parentElement) if (place.tagName === "DETAILS") place.open = true;
    const own = target.querySelector(":scope > details");
    if (own && target.classList.contains("passage")) target.classList.add("shown");
    target.scrollIntoView({ block: "center" });
  };
  window.addEventListener("hashchange", show);
  if (location.hash) show();
  const field = document.getElementById("document");
  if (!field) return;
  const drop = field.closest("form");
  document.addEventListener("dragover", (event) => {
    if (![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    const around = drop.closest("details");
    if (around) around.open = true;
    drop.classList.add("dragged");
  });
  document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) drop.classList.remove("dragged"); });
  document.addEventListener("drop", (event) => {
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    drop.classList.remove("dragged");
    field.files = event.dataTransfer.files;
    drop.scrollIntoView({ block: "center" });
    field.focus();
  });
})();
