// The console: hands acts in by a queue that outlives the line and the page, and shows what is new
// without moving what somebody types.
(() => {
  const page = document.getElementById("console");
  if (!page) return;
  const data = page.dataset;
  const byId = (id) => document.getElementById(id);

  // The queue, kept on this device for whoever signed in; each act has an id of its own.
  const key = `greffier.queue.${data.owner}.${data.sitting}`;
  const read = () => JSON.parse(localStorage.getItem(key) || "[]");
  const write = (queue) => {
    if (queue.length) localStorage.setItem(key, JSON.stringify(queue));
    else localStorage.removeItem(key);
    showQueue(queue);
  };
  const change = (change) => write(change(read()));

  // The clock of the service: that of the device may be wrong.
  let offset = Number(localStorage.getItem("greffier.clock") || 0);
  const learnClock = (now) => {
    offset = now - Date.now();
    localStorage.setItem("greffier.clock", String(offset));
  };
  const now = () => Date.now() + offset;
  const uuid = () => crypto.randomUUID ? crypto.randomUUID()
    : "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit) =>
      (digit ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (digit / 4)))).toString(16));

  // A form as an act, by the rules of the service: lists end in [], a dot names the act of a field,
  // and _do stands for all the rest.
  const collect = (entries) => {
    const fields = [...entries];
    const named = fields.filter(([name]) => name === "act").pop();
    const act = {};
    for (const [name, value] of fields) {
      if (name === "form" || name === "back" || name === "_do") continue;
      const dot = name.indexOf(".");
      if (dot >= 0 && (!named || name.slice(0, dot) !== named[1])) continue;
      const field = name.slice(dot + 1);
      if (field.endsWith("[]")) (act[field.slice(0, -2)] ||= []).push(value);
      else act[field] = value;
    }
    return act;
  };
  const actOf = (form, button) => {
    const entries = [...new FormData(form)];
    const whole = button && button.name === "_do" ? button.value : null;
    if (button && button.name && !whole) entries.push([button.name, button.value]);
    const act = whole ? collect(new URLSearchParams(whole)) : collect(entries);
    const chosen = entries.find(([name]) => name === "at");
    if (!act.at && chosen) act.at = chosen[1];
    if (!act.at) act.at = new Date(Math.floor(now() / 1000) * 1000).toISOString();
    return act;
  };

  const titleOf = (form, button) => {
    const row = (button || form).closest("[data-person], .motion, li");
    const name = row && row.querySelector(".name, p, a");
    return [button ? button.textContent.trim() : "", name ? name.textContent.trim() : ""]
      .filter(Boolean).join(" : ");
  };

  // Handing in: in order, one request at a time; what is not answered is sent again.
  let sending = false;
  let wait = 1000;
  let timer;
  const send = async () => {
    if (sending) return;
    const waiting = read().filter((entry) => !entry.refusal);
    if (!waiting.length) return;
    sending = true;
    clearTimeout(timer);
    try {
      const acts = batch(waiting);
      const tried = new Set(acts.map((entry) => entry.act.id));
      change((queue) => queue.map((entry) => tried.has(entry.act.id) ? { ...entry, tried: true } : entry));
      const response = await fetch(data.acts, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-Form-Token": data.form },
        body: JSON.stringify({ acts: acts.map((entry) => entry.act) }),
        redirect: "error",
      });
      if (response.status === 401 || response.status === 403) {
        line("signedOut");
        later();
        return;
      }
      if (!response.ok) throw new Error(String(response.status));
      const reply = await response.json();
      learnClock(reply.now);
      line("online");
      wait = 1000;
      settle(reply.answers);
      refresh();
    } catch {
      line("offline");
      later();
    } finally {
      sending = false;
    }
    if (data.reach === "online" && read().some((entry) => !entry.refusal)) send();
  };
  // A revision that goes on from a text which is not answered yet waits for it.
  const batch = (waiting) => {
    const end = waiting.findIndex((entry, index) => index > 0 && entry.act.base === "");
    return waiting.slice(0, Math.min(end < 0 ? waiting.length : end, 200));
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(async () => { await refresh(); send(); }, wait);
    wait = Math.min(wait * 2, 15000);
  };
  const settle = (answers) => {
    const told = new Map(answers.map((answer) => [answer.act, answer]));
    const bases = new Map();
    const settled = [];
    change((queue) => queue.filter((entry) => {
      const answer = told.get(entry.act.id);
      if (!answer) {
        const base = bases.get(passageOf(entry.act));
        if (base && entry.act.base === "") entry.act.base = base;
        return true;
      }
      settled.push([entry, answer]);
      if (answer.base) bases.set(passageOf(entry.act), answer.base);
      if (!answer.refusal) return false;
      entry.refusal = answer.refusal;
      entry.conflict = answer.conflict;
      return true;
    }));
    settled.forEach(([entry, answer]) => noteAnswered(entry, answer));
    shown.clear();
  };
  const queueAct = (act, title) => {
    act.id ||= uuid();
    change((queue) => [...queue, { act, title }]);
    send();
    return act;
  };

  // What waits, and what was refused, in words.
  const box = byId("queue");
  let waitingIds = new Set();
  const showQueue = (queue) => {
    waitingIds = new Set(queue.filter((entry) => !entry.refusal).map((entry) => entry.act.id));
    const refused = queue.filter((entry) => entry.refusal);
    const waiting = queue.length - refused.length;
    box.replaceChildren();
    box.hidden = !queue.length;
    if (waiting) {
      const text = document.createElement("p");
      text.dataset.waiting = waiting;
      text.textContent = `${box.dataset.pending} : ${waiting}`;
      box.append(text);
    }
    for (const entry of refused) box.append(refusedEntry(entry));
  };
  const button = (label, run) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "plain";
    button.textContent = label;
    button.addEventListener("click", run);
    return button;
  };
  const drop = (id) => change((queue) => queue.filter((entry) => entry.act.id !== id));
  const refusedEntry = (entry) => {
    const article = document.createElement("article");
    article.className = "refused";
    article.dataset.refusedAct = entry.act.id;
    const title = document.createElement("h2");
    title.textContent = entry.conflict ? box.dataset.conflict : entry.refusal.title;
    const what = document.createElement("p");
    what.textContent = [entry.title, entry.act.text].filter(Boolean).join(" – ");
    const why = document.createElement("p");
    why.textContent = entry.refusal.explanation;
    article.append(title, what, why);
    if (entry.conflict) {
      const kept = document.createElement("blockquote");
      kept.textContent = entry.conflict.kept;
      article.append(kept);
      article.append(button(box.dataset.theirs, () => { takeTheirs(entry); drop(entry.act.id); }));
      article.append(button(box.dataset.mine, () => {
        drop(entry.act.id);
        const form = noteForm(entry.act.passage);
        if (form) form.elements.base.value = entry.conflict.base;
        queueAct({ ...entry.act, id: uuid(), base: entry.conflict.base }, entry.title);
      }));
    }
    article.append(button(box.dataset.dismiss, () => drop(entry.act.id)));
    return article;
  };

  // Forms.
  page.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("[data-act]") || event.defaultPrevented) return;
    event.preventDefault();
    const pressed = event.submitter;
    if (form.matches("[data-note]") && !(pressed && pressed.name)) return saveNote(form);
    const act = queueAct(actOf(form, pressed), titleOf(form, pressed));
    markPending(form, pressed, act);
    if (!pressed || pressed.name !== "_do") {
      if (!form.matches("[data-roll]")) form.reset();
      form.querySelectorAll("input[type=checkbox]").forEach((box) => { box.checked = false; });
      const details = form.closest("details");
      if (details && !form.matches("[data-note]")) details.open = false;
    }
  });
  const markPending = (form, pressed, act) => {
    const rows = (act.people || []).length
      ? [].concat(act.people).map((id) => page.querySelector(`#roll [data-person="${CSS.escape(id)}"]`))
      : [];
    for (const row of rows) {
      if (!row) continue;
      row.dataset.pending = act.id;
      const state = act.act === "leave" ? "d" : { onSite: "s", video: "v", audio: "a" }[act.channel];
      row.querySelectorAll("[aria-pressed]").forEach((tap) => {
        tap.setAttribute("aria-pressed", String(tap.dataset.key === state));
      });
    }
    if (pressed && !rows.length) pressed.dataset.pending = act.id;
  };

  // Notes: saved while one types; the first save makes the note, the others go on from it.
  const drafts = new WeakMap();
  const noteForm = (passage) => page.querySelector(`[data-note][data-key="${CSS.escape(passage)}"]`);
  const noteState = (form, text) => {
    const state = form.querySelector("[data-state]");
    if (state) state.textContent = text;
  };
  page.addEventListener("input", (event) => {
    const form = event.target.closest("[data-note]");
    if (!form || event.target.name !== "text") return;
    noteState(form, "…");
    clearTimeout(drafts.get(form));
    drafts.set(form, setTimeout(() => saveNote(form), 900));
  });
  const passageOf = (act) => act.passage || act.id;
  const saveNote = (form) => {
    clearTimeout(drafts.get(form));
    const text = form.elements.text.value;
    if (!text.trim() || text === form.elements.text.dataset.sent) return;
    form.elements.text.dataset.sent = text;
    const own = read().filter((entry) => passageOf(entry.act) === form.dataset.key);
    const last = own[own.length - 1];
    // What was never sent, or has to be settled first, takes the new words itself.
    if (last && (!last.tried || last.conflict)) {
      change((queue) => queue.map((entry) => entry.act.id === last.act.id
        ? { ...entry, act: { ...entry.act, text } } : entry));
      return;
    }
    const act = actOf(form, null);
    act.id = uuid();
    if (last) act.base = "";
    if (form.dataset.key === "new") becomeRevision(form, act.id);
    queueAct(act, "");
  };
  const becomeRevision = (form, passage) => {
    form.dataset.key = passage;
    form.elements.act.value = "revise";
    form.querySelector("[name='note.item']")?.remove();
    for (const [name, value] of [["passage", passage], ["base", ""]]) {
      const field = document.createElement("input");
      Object.assign(field, { type: "hidden", name, value });
      form.prepend(field);
    }
  };
  const noteAnswered = (entry, answer) => {
    if (!["note", "revise"].includes(entry.act.act)) return;
    const form = noteForm(passageOf(entry.act));
    if (!form) return;
    if (answer.base) form.elements.base.value = answer.base;
    if (answer.refusal) return noteState(form, answer.refusal.title);
    noteState(form, box.dataset.saved);
    form.elements.text.defaultValue = entry.act.text;
  };
  const takeTheirs = (entry) => {
    const form = noteForm(entry.act.passage);
    if (!form) return;
    form.elements.text.value = form.elements.text.defaultValue = entry.conflict.kept;
    form.elements.base.value = entry.conflict.base;
    form.elements.text.dataset.sent = entry.conflict.kept;
  };

  // Of a long list the service sends what differs: the buttons and the people to choose are made here.
  const means = { onSite: "s", secondarySite: "s", video: "v", audio: "a" };
  const addTaps = (row, pattern) => {
    if (row.querySelector(".taps")) return;
    const taps = pattern.content.firstElementChild.cloneNode(true);
    taps.setAttribute("aria-labelledby", row.querySelector("[id]").id);
    const chosen = row.dataset.choice || means[row.dataset.state];
    for (const tap of taps.children) {
      tap.value += row.dataset.person + (row.dataset.holder ? `&holder=${row.dataset.holder}` : "");
      if (tap.hasAttribute("aria-pressed")) tap.setAttribute("aria-pressed", String(tap.dataset.key === chosen));
      else tap.disabled = row.dataset.state === "away";
    }
    row.append(taps);
  };
  const complete = (root, people) => {
    for (const pattern of root.querySelectorAll("template[data-taps]")) {
      for (const row of pattern.parentElement.querySelectorAll("li[data-person]")) addTaps(row, pattern);
    }
    for (const select of root.querySelectorAll("select[data-people]")) offer(select, people);
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

  // What is new: the page is fetched, and only what changed of its parts is put in.
  const shown = new Map();
  for (const part of page.querySelectorAll("[data-part]")) shown.set(part.dataset.part, part.innerHTML);
  complete(page, peopleOf(page));
  const idOf = (node) => node.nodeType === 1 ? node.dataset.key || node.dataset.person || node.id || null : null;
  const isTypedIn = (field) => field === document.activeElement || (
    field.matches("input[type=checkbox]") ? field.checked !== field.defaultChecked
      : field.matches("select") ? [...field.options].some((option) => option.selected !== option.defaultSelected)
        : field.value !== field.defaultValue);
  const morphAttributes = (old, fresh) => {
    for (const { name } of [...old.attributes]) {
      if (["data-pending", "data-sent"].includes(name)) continue;
      if (name === "open" || name === "hidden" && old.hasAttribute("data-script")) continue;
      if (!fresh.hasAttribute(name)) old.removeAttribute(name);
    }
    for (const { name, value } of [...fresh.attributes]) {
      if (name === "hidden" && old.hasAttribute("data-script")) continue;
      if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    }
  };
  const morph = (old, fresh) => {
    if (old.matches("[data-note]") && isTypedIn(old.elements.text)) return;
    if (waitingIds.has(old.dataset.pending)) return;
    if (old.matches("input, textarea, select")) {
      if (isTypedIn(old)) return;
      morphAttributes(old, fresh);
      if (old.matches("textarea")) old.value = old.defaultValue = fresh.defaultValue;
      else if (!old.matches("select")) old.value = fresh.value;
    } else {
      morphAttributes(old, fresh);
    }
    if (!old.matches("textarea")) morphChildren(old, fresh);
  };
  const morphChildren = (old, fresh) => {
    const keyed = new Map();
    for (const child of old.children) if (idOf(child)) keyed.set(idOf(child), child);
    let at = old.firstChild;
    for (const child of [...fresh.childNodes]) {
      const id = idOf(child);
      let match = id ? keyed.get(id) : at;
      if (!id && match && (match.nodeType !== child.nodeType || match.nodeName !== child.nodeName || idOf(match))) match = null;
      if (match && match.nodeName === child.nodeName) {
        if (match === at) at = at.nextSibling;
        else old.insertBefore(match, at);
        if (match.nodeType === 1) morph(match, child);
        else if (match.nodeValue !== child.nodeValue) match.nodeValue = child.nodeValue;
        keyed.delete(id);
      } else {
        old.insertBefore(document.importNode(child, true), at);
      }
    }
    while (at) {
      const next = at.nextSibling;
      const isKept = at.nodeType === 1 && at.contains(document.activeElement) && at.matches("[data-note]");
      if (!isKept) at.remove();
      at = next;
    }
  };
  let fetching = false;
  let again = false;
  const refresh = async (address = location.href) => {
    if (fetching) { again = true; return; }
    fetching = true;
    try {
      const response = await fetch(address, { headers: { Accept: "text/html" } });
      if (response.redirected && new URL(response.url).pathname !== location.pathname) return line("signedOut");
      if (!response.ok || response.headers.has("X-Greffier-Kept")) return line("offline");
      const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
      const root = fresh.getElementById("console");
      if (!root) return line("signedOut");
      line("online");
      data.form = root.dataset.form;
      data.sequence = root.dataset.sequence;
      data.clock = root.dataset.clock;
      learnClock(Number(root.dataset.now));
      const people = peopleOf(root);
      for (const part of root.querySelectorAll("[data-part]")) swap(part, people);
      complete(page, people);
    } catch {
      line("offline");
    } finally {
      fetching = false;
      if (again) { again = false; refresh(); }
    }
  };
  const swap = (part, people) => {
    const html = part.innerHTML;
    if (shown.get(part.dataset.part) === html) return;
    shown.set(part.dataset.part, html);
    const old = page.querySelector(`[data-part="${part.dataset.part}"]`);
    if (!old) return;
    complete(part, people);
    morphChildren(old, part);
    settlePending(old);
    enhance(old);
  };
  const settlePending = (part) => {
    part.querySelectorAll("[data-pending]").forEach((element) => {
      if (!waitingIds.has(element.dataset.pending)) delete element.dataset.pending;
    });
  };

  // The line.
  const state = document.querySelector(".line-state");
  const line = (now) => {
    data.reach = now;
    if (state.dataset.line === now) return;
    state.dataset.line = now;
    state.textContent = state.dataset[now];
  };
  const source = window.EventSource ? new EventSource(`${data.updates}?console=1&after=${data.sequence}`) : null;
  let pause;
  source?.addEventListener("sitting", () => {
    clearTimeout(pause);
    pause = setTimeout(() => refresh(), 60);
  });
  source?.addEventListener("open", () => { wait = 1000; send(); });
  source?.addEventListener("error", () => { if (!navigator.onLine) line("offline"); });
  addEventListener("online", () => { wait = 1000; refresh(); send(); });
  addEventListener("offline", () => line("offline"));

  // What only a script can do: search, keys, timers, correction in place.
  const enhance = (root) => {
    root.querySelectorAll("[data-script]").forEach((element) => { element.hidden = false; });
    root.querySelectorAll("[data-proposal]").forEach((element) => {
      element.hidden = sessionStorage.getItem(`greffier.ignored.${element.dataset.proposal}`) !== null;
    });
    search();
    tick();
  };
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
    tap.form.requestSubmit(tap);
  });
  page.addEventListener("click", (event) => {
    const link = event.target.closest("[data-line-link]");
    if (link) {
      event.preventDefault();
      history.replaceState(null, "", link.href);
      refresh(link.href);
    }
    if (event.target.closest("[data-ignore]")) {
      const proposal = event.target.closest("[data-proposal]");
      sessionStorage.setItem(`greffier.ignored.${proposal.dataset.proposal}`, "");
      proposal.hidden = true;
    }
  });
  const tick = () => {
    for (const element of page.querySelectorAll(".timer[data-since]")) {
      const seconds = Math.max(0, Math.floor((now() - Number(element.dataset.since)) / 1000));
      const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, "0"));
      const hours = Math.floor(seconds / 3600);
      const text = (hours ? [String(hours), ...parts] : parts).join(":");
      if (element.textContent !== text) element.textContent = text;
    }
  };
  setInterval(tick, 1000);

  navigator.serviceWorker?.register("/sw.js").catch(() => {});
  showQueue(read());
  enhance(page);
  refresh();
  send();
})();
