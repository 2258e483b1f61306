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
  const { uuid, actOf, titleOf } = consoleActs;
  const { complete, peopleOf, morphChildren } = consoleParts;
  const { formOf, remember, earlier, forget, forgetAllBut, place } = consoleForms;
  const { search, tick } = consoleKeys(page, now);

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
    settled.forEach(([entry, answer]) => {
      noteAnswered(entry, answer);
      if (answer.refusal) return;
      if (entry.act.act === "openVote") goal = "vote";
      const corrected = formOf(entry.act.id)?.closest(".correction")?.querySelector("[data-line-link]");
      if (corrected) {
        history.replaceState(null, "", corrected.href);
        goal = corrected.hash.slice(1);
      }
      forget(entry.act.id);
    });
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
    if (waiting) {
      const text = document.createElement("p");
      text.dataset.waiting = waiting;
      text.textContent = `${box.dataset.pending} : ${waiting}`;
      box.append(text);
    }
    forgetAllBut(new Set(refused.map((entry) => entry.act.id)));
    for (const entry of refused) if (!place(entry, refusedEntry)) box.append(refusedEntry(entry));
    box.hidden = !box.children.length;
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
    const before = new Set(earlier(form, pressed));
    change((queue) => queue.filter((entry) => !entry.refusal || !before.has(entry.act.id)));
    const act = { ...actOf(form, pressed, now()), id: uuid() };
    remember(act.id, form, pressed);
    queueAct(act, titleOf(form, pressed));
    markPending(form, pressed, act);
    if (!pressed || pressed.name !== "_do") {
      if (!form.matches("[data-roll]")) form.reset();
      form.querySelectorAll("input[type=checkbox]").forEach((box) => { box.checked = false; });
      const details = form.closest("details");
      if (details && !form.matches("[data-note]")) {
        details.open = false;
        details.querySelector("summary").focus();
      }
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
    const act = actOf(form, null, now());
    act.id = uuid();
    if (last) act.base = "";
    remember(act.id, form, null);
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

  // What is new: the page is fetched, and only what changed of its parts is put in.
  const shown = new Map();
  for (const part of page.querySelectorAll("[data-part]")) shown.set(part.dataset.part, part.innerHTML);
  complete(page, peopleOf(page));
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
      showQueue(read());
      reachGoal();
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
    const active = old.contains(document.activeElement) ? document.activeElement : null;
    const row = active && active.closest("li[data-person]");
    morphChildren(old, part, (act) => waitingIds.has(act));
    settlePending(old);
    if (active && (!active.isConnected || active.disabled)) {
      const tap = row && row.isConnected && row.querySelector("input, button:not(:disabled)");
      if (tap) tap.focus();
      else lookAt(old.querySelector("*") ? old : byId("motions"));
    }
    enhance(old);
  };
  // Whoever works by keys stays where they were, or goes where the work goes on.
  let goal = null;
  const lookAt = (part) => {
    part.tabIndex = -1;
    part.focus();
  };
  const reachGoal = () => {
    const part = goal && byId(goal);
    if (!part || !part.querySelector("*")) return;
    goal = null;
    part.scrollIntoView({ block: "start" });
    lookAt(part);
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
  page.addEventListener("change", (event) => {
    const answers = event.target.closest(".answers");
    if (!answers) return;
    for (const other of answers.querySelectorAll("input")) if (other !== event.target) other.checked = false;
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
  setInterval(tick, 1000);

  navigator.serviceWorker?.register("/sw.js").catch(() => {});
  showQueue(read());
  enhance(page);
  refresh();
  send();
})();
