// The page of one who takes part: fills in what is happening, keeps a ballot until the service has it.
(() => {
  const page = document.getElementById("seat");
  if (!page) return;
  const { key, acts, updates, form: token } = page.dataset;
  const store = `greffier-ballots:${key}`;
  const line = document.getElementById("line");
  const pending = document.getElementById("pending");
  const own = () => document.getElementById("own");

  // Ballots that are on their way: they survive a reload.
  const read = () => {
    try { return JSON.parse(localStorage.getItem(store)) || []; } catch { return []; }
  };
  const write = (queue) => {
    try { localStorage.setItem(store, JSON.stringify(queue)); return true; } catch { return false; }
  };
  const without = (id) => write(read().filter((entry) => entry.act.id !== id));

  const show = () => {
    pending.replaceChildren(...read().map((entry) => {
      const item = document.createElement("li");
      const words = entry.refusal
        ? `${page.dataset.refused} : ${entry.refusal}`
        : entry.tried ? page.dataset.queued : page.dataset.sending;
      item.textContent = `${entry.label} : ${entry.choice}. ${words} `;
      if (entry.refusal) {
        item.className = "refused";
        const button = document.createElement("button");
        button.textContent = page.dataset.dismiss;
        button.addEventListener("click", () => { without(entry.act.id); show(); });
        item.append(button);
      }
      return item;
    }));
  };

  let isHanding = false;
  const handIn = async () => {
    const queue = read().filter((entry) => !entry.refusal).slice(0, 100);
    if (isHanding || !queue.length) return;
    isHanding = true;
    let isDone = false;
    try {
      const response = await fetch(acts, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-Form-Token": token },
        body: JSON.stringify({ acts: queue.map((entry) => entry.act) }),
      });
      if (!response.ok) throw new Error(String(response.status));
      settle((await response.json()).answers);
      isDone = true;
    } catch {
      write(read().map((entry) => ({ ...entry, tried: true })));
    }
    isHanding = false;
    show();
    if (isDone) refresh(true); else setTimeout(handIn, 3000);
  };

  // Only what the service has answered is settled.
  const settle = (answers) => {
    const known = new Map(answers.map((answer) => [answer.act, answer]));
    write(read().flatMap((entry) => {
      const answer = known.get(entry.act.id);
      if (!answer) return [entry];
      return answer.refusal ? [{ ...entry, refusal: answer.refusal.explanation }] : [];
    }));
  };

  page.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-ballot]");
    if (!form || !event.submitter) return;
    const act = {}; // Without a time: the clocks of telephones go wrong.
    for (const [name, value] of new FormData(form, event.submitter)) {
      if (name === "form" || name === "back" || value === "") continue;
      if (name.endsWith("[]")) (act[name.slice(0, -2)] ??= []).push(value);
      else act[name] = value;
    }
    const names = [...form.querySelectorAll("input:checked + span")].map((box) => box.textContent);
    const entry = {
      act, label: form.dataset.ballot, choice: names.join(", ") || event.submitter.textContent,
    };
    const others = read().filter((other) => other.act.id !== act.id);
    if (!write([...others, entry])) return; // The form then goes the ordinary way.
    event.preventDefault();
    for (const button of form.closest(".paper").querySelectorAll("button")) button.disabled = true;
    show();
    handIn();
  });

  // What stands in a part as the service wrote it: not what somebody opened, nor where they stand.
  const shape = (part) =>
    part.outerHTML.replace(/name="id" value="[^"]*"| open=""| tabindex="-1"/g, "");
  const byKey = (own) => new Map([...own.children].map(
    (part, index) => [part.getAttribute("aria-labelledby") || `${part.tagName} ${index}`, part],
  ));
  const isTypedIn = (part) => {
    const active = document.activeElement;
    return part.contains(active) && /^(INPUT|SELECT|TEXTAREA)$/.test(active.tagName)
      && !/^(radio|checkbox)$/.test(active.type);
  };

  // By what an element is known again in a fresh part: its act, its name, and which of several it is.
  const identity = (element) => {
    const said = [...(element.form?.querySelectorAll("input[type=hidden]") ?? [])]
      .filter((field) => !["form", "back", "id"].includes(field.name))
      .map((field) => `${field.name}=${field.value}`);
    const isOneOfSeveral = element.tagName === "BUTTON" || /^(radio|checkbox)$/.test(element.type);
    const own = element.tagName === "SUMMARY" ? element.textContent : isOneOfSeveral ? element.value : "";
    return [element.tagName, ...said, element.name, own].join("|");
  };
  const isChanged = (field) => field.tagName === "SELECT"
    ? [...field.options].some((option) => option.selected !== option.defaultSelected)
    : /^(radio|checkbox)$/.test(field.type) ? field.checked !== field.defaultChecked
      : field.tagName !== "BUTTON" && field.value !== field.defaultValue;
  // What somebody chose, typed or opened goes over to the part that comes instead, and so do they.
  const replace = (old, fresh) => {
    const elements = "input:not([type=hidden]), select, textarea, button, summary";
    const known = new Map([...fresh.querySelectorAll(elements)].map((other) => [identity(other), other]));
    let focused = null;
    for (const element of old.querySelectorAll(elements)) {
      const other = known.get(identity(element));
      if (!other) continue;
      if (element === document.activeElement) focused = other;
      if (element.tagName === "SUMMARY") other.parentElement.open = element.parentElement.open;
      else if (isChanged(element)) [other.value, other.checked] = [element.value, element.checked];
    }
    const isHere = old.contains(document.activeElement);
    old.replaceWith(fresh);
    if (isHere) stand(focused, fresh);
  };
  // On an element, or at the head of what has taken its place.
  const stand = (element, part) => {
    const place = element ?? part.querySelector("h2") ?? part;
    if (!element) place.tabIndex = -1;
    place.focus({ preventScroll: true });
  };

  // Puts what is new on the page; false where a part waits because somebody types in it.
  const takeIn = (fresh) => {
    const shown = byKey(own());
    const wasHere = own().contains(document.activeElement);
    let isWhole = true;
    let last = null;
    for (const [key, part] of byKey(fresh)) {
      const old = shown.get(key);
      shown.delete(key);
      const isKept = old && (shape(old) === shape(part) || isTypedIn(old));
      if (isKept && shape(old) !== shape(part)) isWhole = false;
      if (!isKept) document.adoptNode(part);
      if (old && !isKept) replace(old, part);
      else if (!old) { if (last) last.after(part); else own().prepend(part); }
      last = isKept ? old : part;
    }
    for (const part of shown.values()) {
      if (isTypedIn(part)) isWhole = false; else part.remove();
    }
    if (wasHere && !own().contains(document.activeElement)) stand(null, own());
    return isWhole;
  };

  let waiting = null;
  const refresh = (isOwnDoing, spread = 1500) => {
    if (waiting) { if (!isOwnDoing) return; clearTimeout(waiting); }
    // Hundreds are told at the same moment: they do not all ask at once.
    waiting = setTimeout(load, isOwnDoing ? 0 : Math.random() * spread);
  };
  const load = async () => {
    waiting = null;
    try {
      const response = await fetch(page.dataset.page, { headers: { Accept: "text/html" } });
      if (!response.ok) return;
      const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
      const part = fresh.getElementById("own");
      if (!part) return;
      proposeTouch(part);
      const before = own().innerHTML;
      if (!takeIn(part)) waiting = setTimeout(load, 2000);
      patience = own().innerHTML === before ? Math.min(patience * 2, 12000) : 1500;
    } catch { /* The line is told of below. */ }
  };
  // A ballot that is entered for somebody concerns one of many: whoever asked in vain asks less often.
  let patience = 1500;
  const lookForBallot = () => {
    if (!own().querySelector(".paper form, .paper .notice")) return;
    refresh(false, patience);
  };

  // An iPad says that it is a Mac; what the screen feels says otherwise. It is proposed, never sent.
  const proposeTouch = (part) => {
    if (navigator.maxTouchPoints < 2) return;
    for (const set of part.querySelectorAll("[data-touch-device]")) {
      const device = set.dataset.touchDevice;
      for (const radio of set.querySelectorAll("input[name=device]")) {
        radio.checked = radio.value === device;
      }
    }
  };

  let known = null;
  let ballots = null;
  const follow = () => {
    if (!window.EventSource || !updates) return;
    const source = new EventSource(`${updates}?after=${page.dataset.sequence}`);
    source.addEventListener("open", () => { line.hidden = true; handIn(); });
    source.addEventListener("error", () => { line.hidden = false; });
    source.addEventListener("sitting", (event) => {
      const state = JSON.parse(event.data);
      for (const element of page.querySelectorAll("[data-live]")) {
        const words = state[element.dataset.live];
        if (words !== undefined && element.textContent !== words) element.textContent = words;
      }
      const mark = "waiting" in state
        ? [state.vote, state.phase, state.isRecess].join("|") : String(state.sequence);
      const isNew = known === null ? state.sequence > Number(page.dataset.sequence) : mark !== known;
      const isBallot = [state.ballots, state.present].join("|") !== ballots;
      if (isNew) { patience = 1500; refresh(); } else if (known !== null && isBallot) lookForBallot();
      [known, ballots] = [mark, [state.ballots, state.present].join("|")];
    });
  };

  document.addEventListener("visibilitychange", () => { if (!document.hidden) refresh(); });
  window.addEventListener("online", handIn);
  proposeTouch(page);
  show();
  handIn();
  follow();
})();
