// Orders the agenda where it stands: by the buttons, by Alt and the arrows, by dragging. The page does
// the same without this script, with a round to the service for each step.
(() => {
  const form = document.getElementById("preparation");
  const outline = document.getElementById("outline");
  if (!form || !outline) return;
  const deepest = 4;
  let isChanged = false;
  const items = () => [...outline.children];
  const level = (item) => Number(item.dataset.level);
  const setLevel = (item, value) => {
    item.dataset.level = value;
    item.querySelector("[data-part=level]").value = value;
  };
  const branch = (item) => {
    const own = [item];
    for (let next = item.nextElementSibling; next && level(next) > level(item); next = next.nextElementSibling) own.push(next);
    return own;
  };
  const elder = (item) => {
    for (let other = item.previousElementSibling; other; other = other.previousElementSibling) {
      if (level(other) <= level(item)) return level(other) === level(item) ? other : null;
    }
    return null;
  };
  const steps = {
    up(item) {
      const other = elder(item);
      if (!other) return false;
      other.before(...branch(item));
      return true;
    },
    down(item) {
      const own = branch(item);
      const other = own[own.length - 1].nextElementSibling;
      if (!other || level(other) !== level(item)) return false;
      branch(other).pop().after(...own);
      return true;
    },
    in(item) {
      const own = branch(item);
      if (!elder(item) || Math.max(...own.map(level)) + 1 >= deepest) return false;
      own.forEach((each) => setLevel(each, level(each) + 1));
      return true;
    },
    out(item) {
      if (level(item) === 0) return false;
      const own = branch(item);
      let parent = item.previousElementSibling;
      while (parent && level(parent) >= level(item)) parent = parent.previousElementSibling;
      if (!parent) return false;
      branch(parent).pop().after(...own);
      own.forEach((each) => setLevel(each, level(each) - 1));
      return true;
    },
  };
  const renumber = () => {
    const counts = [];
    for (const item of items()) {
      const depth = level(item);
      counts.length = Math.min(counts.length, depth + 1);
      counts[depth] = (counts[depth] || 0) + 1;
      const number = counts.join(".");
      item.querySelector("[data-part=number]").textContent = number;
      item.querySelector(".title label").textContent = item.querySelector(".title label").textContent.replace(/[\d.]+$/, number);
      for (const button of item.querySelectorAll(".moves button")) {
        const words = button.getAttribute("aria-label").replace(/[\d.]+$/, number);
        button.setAttribute("aria-label", words);
        button.title = words;
      }
    }
  };
  const settle = (item, focused) => {
    let bound = 0;
    for (const each of items()) {
      setLevel(each, Math.min(level(each), bound));
      bound = level(each) + 1;
    }
    renumber();
    isChanged = true;
    if (focused) focused.focus();
    const status = document.getElementById("moved");
    status.textContent = `${status.dataset.words} ${item.querySelector("[data-part=number]").textContent}`;
  };
  outline.addEventListener("click", (event) => {
    const button = event.target.closest("button[name=do]");
    const step = button && steps[button.value.split(".")[0]];
    if (!step) return;
    event.preventDefault();
    const item = button.closest("li");
    if (step(item)) settle(item, button);
  });
  const arrows = { ArrowUp: "up", ArrowDown: "down", ArrowRight: "in", ArrowLeft: "out" };
  outline.addEventListener("keydown", (event) => {
    const item = event.target.closest("li");
    if (!event.altKey || !arrows[event.key] || !item) return;
    event.preventDefault();
    const focused = document.activeElement;
    if (steps[arrows[event.key]](item)) settle(item, focused);
  });
  let dragged = null;
  for (const item of items()) {
    const number = item.querySelector("[data-part=number]");
    number.draggable = true;
    number.title = outline.dataset.drag;
    number.classList.add("handle");
    number.addEventListener("dragstart", (event) => {
      dragged = item;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", number.textContent);
    });
    number.addEventListener("dragend", () => {
      dragged = null;
      items().forEach((each) => each.classList.remove("above", "below"));
    });
  }
  outline.addEventListener("dragover", (event) => {
    const item = event.target.closest("li");
    if (!dragged || !item || branch(dragged).includes(item)) return;
    event.preventDefault();
    const box = item.getBoundingClientRect();
    const isBelow = event.clientY > box.top + box.height / 2;
    items().forEach((each) => each.classList.remove("above", "below"));
    item.classList.add(isBelow ? "below" : "above");
  });
  outline.addEventListener("drop", (event) => {
    const item = event.target.closest("li");
    if (!dragged || !item || branch(dragged).includes(item)) return;
    event.preventDefault();
    const own = branch(dragged);
    const shift = level(item) - level(dragged);
    // Below an item is below what stands under it.
    const rest = branch(item).filter((each) => !own.includes(each));
    if (item.classList.contains("below")) rest[rest.length - 1].after(...own);
    else item.before(...own);
    own.forEach((each) => setLevel(each, Math.min(Math.max(level(each) + shift, 0), deepest - 1)));
    settle(dragged, null);
  });
  form.addEventListener("input", () => { isChanged = true; });
  form.addEventListener("submit", () => { isChanged = false; });
  window.addEventListener("beforeunload", (event) => { if (isChanged) event.preventDefault(); });
  document.querySelector(".notice[role=alert]")?.focus();
  // Whoever has just added an item goes on with the next.
  if (location.hash === "#new-title") document.getElementById("new-title").focus();
})();
