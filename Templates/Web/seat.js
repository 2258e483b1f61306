// The page of one who takes part: fills in what is happening, keeps a ballot until the service has it.
(() => {
  const page = document.getElementById("seat");
  if (!page) return;
  const { key, updates } = page.dataset;
  const line = document.getElementById("line");
  const pending = document.getElementById("pending");
  const own = () => document.getElementById("own");

  // Ballots that are on their way: they survive a reload.
  let reach = "online";
  const queue = actQueue({
    store: `greffier-ballots:${key}`,
    address: page.dataset.acts,
    most: 100,
    token: () => page.dataset.form,
    renew: () => load(),
    shown: (entries) => show(entries),
    reached: (now) => { reach = now; show(queue.read()); },
    answered: () => refresh(true),
    unread: { explanation: page.dataset.unread },
  });
  const show = (entries) => {
    const waits = { online: "sending", offline: "queued", signedOut: "signedOut" }[reach];
    pending.replaceChildren(...entries.map((entry) => {
      const item = document.createElement("li");
      const words = entry.refusal
        ? `${page.dataset.refused} : ${entry.refusal.explanation}` : page.dataset[waits];
      item.textContent = `${entry.label} : ${entry.choice}. ${words} `;
      if (entry.refusal) {
        item.className = "refused";
        const button = document.createElement("button");
        button.textContent = page.dataset.dismiss;
        button.addEventListener("click", () => queue.drop(entry.act.id));
        item.append(button);
      }
      return item;
    }));
  };

  page.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-ballot]");
    if (!form || !event.submitter) return;
    const act = {}; // Without a time: the clocks of telephones go wrong.
    // Older browsers leave out the button that they are given with the form.
    const pressed = [event.submitter.name, event.submitter.value];
    for (const [field, value] of [...new FormData(form), pressed]) {
      if (field === "form" || field === "back" || value === "") continue;
      if (field.endsWith("[]")) (act[field.slice(0, -2)] ??= []).push(value);
      else act[field] = value;
    }
    const names = [...form.querySelectorAll("input:checked + span")].map((box) => box.textContent);
    const entry = {
      act, label: form.dataset.ballot, choice: names.join(", ") || event.submitter.textContent,
    };
    const isKept = queue.change((entries) =>
      [...entries.filter((other) => other.act.id !== act.id), entry]);
    if (!isKept) return; // The form then goes the ordinary way.
    event.preventDefault();
    for (const button of form.closest(".paper").querySelectorAll("button")) button.disabled = true;
    queue.send();
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

  // Once the sitting opens, what is happening takes the place of the notice; the agenda is that of now.
  const takeInNow = (root) => {
    const [old, fresh] = [page, root].map((seat) => seat.querySelector(":scope > .now"));
    const [shown, told] = [old, fresh].map((section) =>
      section && section.getAttribute("aria-labelledby") + section.querySelector(".agenda")?.textContent);
    if (shown === told) return;
    if (fresh) document.adoptNode(fresh);
    if (old && fresh) replace(old, fresh);
    else if (fresh) own().before(fresh);
    else old.remove();
  };

  let waiting = null;
  const refresh = (isOwnDoing, spread = 1500) => {
    if (waiting) { if (!isOwnDoing) return; clearTimeout(waiting); }
    // Hundreds are told at the same moment: they do not all ask at once.
    waiting = setTimeout(load, isOwnDoing ? 0 : Math.random() * spread);
  };
  // Whether the page is still that of whoever opened it; null where that cannot be known.
  const load = oneAtATime(async () => {
    clearTimeout(waiting);
    clearTimeout(retry);
    waiting = null;
    const now = await fetched(page.dataset.page);
    const fresh = now?.fresh.getElementById("seat");
    if (now && !fresh && (now.response.ok || [401, 403].includes(now.response.status))) return unknown();
    if (!now?.response.ok || !fresh) {
      // What a vote that opens brings to the page is not to be missed.
      retry = setTimeout(load, missed * (1 + Math.random()));
      missed = Math.min(missed * 2, 20000);
      return null;
    }
    missed = 1500;
    // Somebody else followed a link of theirs in another tab: this page is theirs now.
    if (fresh.dataset.key !== key) {
      if (queue.read().length) return unknown();
      location.reload();
      return null;
    }
    if (!line.hidden) { tell(null); stream.resume(); }
    page.dataset.form = fresh.dataset.form;
    for (const field of page.querySelectorAll("input[name=form]")) field.value = fresh.dataset.form;
    const part = now.fresh.getElementById("own");
    proposeDevice(part);
    takeInNow(fresh);
    const before = own().innerHTML;
    if (!takeIn(part)) waiting ??= setTimeout(load, 2000);
    patience = own().innerHTML === before ? Math.min(patience * 2, 12000) : 1500;
    return true;
  });
  let missed = 1500;
  let retry;
  // What stands over all: that the line is lost, or that the service does not know any more who this is.
  const tell = (words) => {
    line.textContent = words ?? "";
    line.hidden = !words;
  };
  const unknown = () => {
    tell(line.dataset.unknown);
    return false;
  };
  // A ballot that is entered for somebody concerns one of many: whoever asked in vain asks less often.
  let patience = 1500;
  const lookForBallot = () => {
    if (!own().querySelector(".paper form, .paper .notice")) return;
    refresh(false, patience);
  };

  // A device that somebody chose and has not sent yet stays the one over a reload.
  const deviceStore = `greffier-device:${key}`;
  const chosenDevice = (change) => {
    try { return change ? change(sessionStorage) : sessionStorage.getItem(deviceStore); } catch { return null; }
  };
  page.addEventListener("change", ({ target }) => {
    if (target.name === "device") chosenDevice((store) => store.setItem(deviceStore, target.value));
  });
  page.addEventListener("submit", ({ target }) => {
    if (target.elements.device) chosenDevice((store) => store.removeItem(deviceStore));
  });
  // An iPad says that it is a Mac; what the screen feels says otherwise. It is proposed, never sent.
  const proposeDevice = (part) => {
    const chosen = chosenDevice();
    if (!chosen && navigator.maxTouchPoints < 2) return;
    for (const set of part.querySelectorAll("[data-touch-device]")) {
      const device = chosen ?? set.dataset.touchDevice;
      for (const radio of set.querySelectorAll("input[name=device]")) {
        radio.checked = radio.value === device;
      }
    }
  };

  // A vote that opens is read out to whoever does not see it come.
  const announced = document.getElementById("announced");
  let vote = own().dataset.vote;
  const announce = (state) => {
    if ((state.vote ?? "") === vote) return;
    vote = state.vote ?? "";
    announced.textContent = vote
      ? `${announced.dataset.opened} – ${state.voteTitle}` : announced.dataset.closed;
  };

  let known = null;
  let ballots = null;
  let floor = null;
  let isAsShown = true; // Nothing happened since the page was made.
  const told = (data) => {
    const state = JSON.parse(data);
    for (const element of page.querySelectorAll("[data-live]")) {
      const words = state[element.dataset.live];
      if (words !== undefined && element.textContent !== words) element.textContent = words;
    }
    for (const item of page.querySelectorAll(".agenda [data-item]")) {
      if (item.dataset.item === state.item) item.setAttribute("aria-current", "true");
      else item.removeAttribute("aria-current");
    }
    announce(state);
    const mark = "waiting" in state
      ? [state.vote, state.voteTitle, state.phase, state.isRecess].join("|") : String(state.sequence);
    const marks = [mark, [state.ballots, state.present].join("|"), [state.speaker, state.waiting].join("|")];
    const isLater = isAsShown && state.sequence > Number(page.dataset.sequence);
    const isNew = isLater || known !== null && marks[0] !== known;
    // Who has the floor, or asked for it, is told by their own part.
    const isOwnFloor = marks[2] !== floor && own().querySelector("[data-floor]");
    if (isNew || known !== null && isOwnFloor) { patience = 1500; refresh(); }
    else if (known !== null && marks[1] !== ballots) lookForBallot();
    if (isLater) isAsShown = false;
    [known, ballots, floor] = marks;
  };
  const stream = follow(updates, {
    told,
    opened: () => { tell(null); queue.resume(); },
    lost: () => tell(line.dataset.lost),
    again: () => refresh(),
  });

  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return;
    refresh();
    queue.resume();
  });
  window.addEventListener("online", queue.resume);
  proposeDevice(page);
  show(queue.read());
  queue.send();
})();
