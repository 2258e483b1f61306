// The parts of the console: completes what the service sends of long lists, and puts what is new in the
// place of what is shown without moving what somebody types.
const consoleParts = (() => {
  // Of a long list the service sends what differs: the buttons and the people to choose are made here.
  const means = { onSite: "s", secondarySite: "s", video: "v", audio: "a" };
  const addTaps = (row, pattern) => {
    if (row.querySelector(".taps")) return;
    const taps = pattern.content.firstElementChild.cloneNode(true);
    taps.setAttribute("aria-labelledby", row.querySelector("[id]").id);
    const chosen = row.dataset.choice || means[row.dataset.state];
    for (const tap of taps.children) {
      tap.value += row.dataset.person + (row.dataset.holder ? `&holder=${row.dataset.holder}` : "");
      if (row.dataset.choice) tap.value += "&anew=true";
      if (tap.hasAttribute("aria-pressed")) tap.setAttribute("aria-pressed", String(tap.dataset.key === chosen));
      else tap.disabled = row.dataset.state === "away";
    }
    // Whoever is not there does not leave, and may be excused: that button came with the row.
    const excuse = row.querySelector(":scope > [data-key=e]");
    if (excuse) taps.querySelector("[data-key=d]").replaceWith(excuse);
    row.append(taps);
  };
  const complete = (root, people) => {
    for (const pattern of root.querySelectorAll("template[data-taps]")) {
      for (const row of pattern.parentElement.querySelectorAll("li[data-person]")) addTaps(row, pattern);
    }
    for (const select of root.querySelectorAll("select[data-people]")) offer(select, people);
    for (const choice of root.querySelectorAll("fieldset[data-people]")) offerTicks(choice, people);
  };
  const offerTicks = (choice, people) => {
    const shown = [...choice.querySelectorAll(":scope > [data-key]")];
    if (people.map(([id]) => id).join() === shown.map((tick) => tick.dataset.key).join()) return;
    const known = new Map(shown.map((tick) => [tick.dataset.key, tick]));
    shown.forEach((tick) => tick.remove());
    choice.append(...people.map(([id, name]) => known.get(id) || tickOf(choice.dataset.people, id, name)));
  };
  const tickOf = (field, id, name) => {
    const [tick, box, text] = ["label", "input", "span"].map((kind) => document.createElement(kind));
    tick.className = "tick";
    tick.dataset.key = id;
    Object.assign(box, { type: "checkbox", name: field, value: id });
    text.textContent = name;
    tick.append(box, " ", text);
    return tick;
  };
  const offer = (select, people) => {
    const isRemote = select.dataset.people === "remote";
    const wanted = people.filter(([, , state]) => !isRemote || ["video", "audio"].includes(state));
    const shown = [...select.options].filter((option) => option.value);
    if (wanted.map(([id]) => id).join() === shown.map((option) => option.value).join()) return;
    const chosen = new Set(shown.filter((option) => option.selected).map((option) => option.value));
    shown.forEach((option) => option.remove());
    select.append(...wanted.map(([id, name]) => new Option(name, id, false, chosen.has(id))));
  };
  const peopleOf = (root) => [...root.querySelectorAll("#roll-list > li")].map((row) =>
    [row.dataset.person, row.querySelector(".name").textContent, row.dataset.state]);

  // Only what changed is put in.
  const idOf = (node) => node.nodeType === 1 ? node.dataset.key || node.dataset.person || node.id || null : null;
  // Of a list from which one is chosen, the first stands where none is marked.
  const isChosenFrom = (select) => {
    const marked = [...select.options].filter((option) => option.defaultSelected);
    const first = select.multiple ? marked : [marked[marked.length - 1] || select.options[0]];
    return [...select.options].some((option) => option.selected !== first.includes(option));
  };
  const isTypedIn = (field) => field === document.activeElement || (
    field.matches("input[type=checkbox]") ? field.checked !== field.defaultChecked
      : field.matches("select") ? isChosenFrom(field) : field.value !== field.defaultValue);
  const morphAttributes = (old, fresh) => {
    const isFaulty = old.hasAttribute("aria-invalid");
    for (const { name } of [...old.attributes]) {
      if (["data-pending", "data-sent", "tabindex"].includes(name)) continue;
      if (["aria-invalid", "aria-describedby"].includes(name) && isFaulty) continue;
      if (name === "open" || name === "hidden" && old.hasAttribute("data-script")) continue;
      if (!fresh.hasAttribute(name)) old.removeAttribute(name);
    }
    for (const { name, value } of [...fresh.attributes]) {
      if (name === "hidden" && old.hasAttribute("data-script")) continue;
      if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    }
  };
  const morph = (old, fresh, isWaiting) => {
    if (old.matches("[data-note]") && isTypedIn(old.elements.text)) return;
    if (isWaiting(old.dataset.pending)) return;
    if (old.matches("input, textarea, select")) {
      if (isTypedIn(old)) return;
      morphAttributes(old, fresh);
      if (old.matches("textarea")) {
        old.value = old.defaultValue = fresh.defaultValue;
        // Nobody here typed these words: there is nothing to hand in.
        if ("sent" in old.dataset) old.dataset.sent = old.value;
      }
      if (old.matches("input")) old.value = fresh.value;
    } else {
      morphAttributes(old, fresh);
    }
    if (!old.matches("textarea")) morphChildren(old, fresh, isWaiting);
  };
  // A refusal was put there by this page, and stays.
  const past = (node) => {
    while (node && node.nodeType === 1 && node.dataset.refusedAct) node = node.nextSibling;
    return node;
  };
  const morphChildren = (old, fresh, isWaiting) => {
    const keyed = new Map();
    for (const child of old.children) if (idOf(child)) keyed.set(idOf(child), child);
    let at = past(old.firstChild);
    for (const child of [...fresh.childNodes]) {
      const id = idOf(child);
      let match = id ? keyed.get(id) : at;
      if (!id && match && (match.nodeType !== child.nodeType || match.nodeName !== child.nodeName || idOf(match))) match = null;
      if (match && match.nodeName === child.nodeName) {
        if (match === at) at = past(at.nextSibling);
        else old.insertBefore(match, at);
        if (match.nodeType === 1) morph(match, child, isWaiting);
        else if (match.nodeValue !== child.nodeValue) match.nodeValue = child.nodeValue;
        keyed.delete(id);
      } else {
        old.insertBefore(document.importNode(child, true), at);
      }
    }
    while (at) {
      const next = past(at.nextSibling);
      const isKept = at.nodeType === 1 && at.matches("[data-note]")
        && (at.contains(document.activeElement) || isTypedIn(at.elements.text));
      if (!isKept) at.remove();
      at = next;
    }
  };

  return { complete, peopleOf, morphChildren };
})();
