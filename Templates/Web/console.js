// The console: hands acts in by a queue that outlives the line and the page, and shows what is new
// without moving what somebody types.
(() => {
  const page = document.getElementById("console");
  if (!page) return;
  const data = page.dataset;
  const byId = (id) => document.getElementById(id);

  const { now, learn } = serviceClock();
  const { uuid, actOf, titleOf } = consoleActs;
  const { complete, peopleOf, morphChildren } = consoleParts;
  const { formOf, typedIn, remember, earlier, forget, forgetAllBut, place } = consoleForms;
  const { search, tick } = consoleKeys(page, now);
  const { keepRoll, takeRoll } = consoleRoll(page);

  // What is handed in is kept on this device for whoever signed in.
  const box = byId("queue");
  const queue = actQueue({
    store: `greffier.queue.${data.owner}.${data.sitting}`,
    address: data.acts,
    most: 200,
    token: () => data.form,
    renew: () => refresh(),
    shown: (entries) => showQueue(entries),
    reached: (now) => line(now),
    answered: (settled, reply) => settle(settled, reply),
    unread: { title: box.dataset.refused, explanation: box.dataset.unread, isUnread: true },
  });
  const settle = (settled, reply) => {
    if (reply) learn(reply.now, reply.asked);
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
    refresh();
  };
  // False where this device cannot keep it; `kept` is what stays of what waits.
  const queueAct = (act, title, kept = () => true) => {
    const isKept = queue.change((entries) => [...entries.filter(kept), { act, title }]);
    if (isKept) queue.send();
    return isKept;
  };

  // What waits, and what was refused, in words.
  let waitingIds = new Set();
  // What waited at any time since the page was asked for anew: it may not be in it yet.
  let unsettled = new Set();
  const showQueue = (entries) => {
    waitingIds = new Set(entries.filter((entry) => !entry.refusal).map((entry) => entry.act.id));
    waitingIds.forEach((id) => unsettled.add(id));
    const refused = entries.filter((entry) => entry.refusal);
    const waiting = entries.length - refused.length;
    box.replaceChildren();
    if (waiting) {
      const text = document.createElement("p");
      text.dataset.waiting = waiting;
      text.textContent = `${box.dataset.queued} : ${waiting}`;
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
  const refusedEntry = (entry) => {
    const article = document.createElement("article");
    article.className = "refused";
    article.dataset.refusedAct = entry.act.id;
    const title = document.createElement("h2");
    title.textContent = entry.conflict ? box.dataset.conflict : entry.refusal.title;
    const what = document.createElement("p");
    const own = document.createElement("span");
    own.dataset.own = "";
    own.textContent = entry.act.text ?? "";
    what.append(entry.title && entry.act.text ? `${entry.title} – ` : entry.title, own);
    const why = document.createElement("p");
    // What only programs call it is of no use to whoever reads.
    why.textContent = entry.refusal.explanation.replace(/ \([«‘]\s?\w+\s?[»’]\)/, "");
    article.append(title, what, why);
    if (entry.conflict) {
      const kept = document.createElement("blockquote");
      kept.textContent = entry.conflict.kept;
      article.append(kept);
      article.append(button(box.dataset.theirs, () => { takeTheirs(entry); queue.drop(entry.act.id); }));
      article.append(button(box.dataset.mine, () => sayAgain(entry)));
    }
    if (entry.refusal.isUnread) {
      article.append(button(box.dataset.again, () =>
        queueAct(entry.act, entry.title, (other) => other.act.id !== entry.act.id)));
    }
    article.append(button(box.dataset.dismiss, () => queue.drop(entry.act.id)));
    return article;
  };

  // Forms.
  page.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("[data-act]") || event.defaultPrevented) return;
    const pressed = event.submitter;
    if (form.matches("[data-note]") && !(pressed && pressed.name)) {
      const last = lastOf(form);
      if (last?.refusal ? sayAgain(last) : saveNote(form)) event.preventDefault();
      return;
    }
    const before = new Set(earlier(form, pressed));
    const act = { ...actOf(form, pressed, now()), id: uuid() };
    remember(act.id, form, pressed);
    const title = [titleOf(form, pressed), pressed?.name === "_do" ? "" : typedIn(form)];
    if (!queueAct(act, title.filter(Boolean).join(" – "), (entry) => !entry.refusal || !before.has(entry.act.id))) {
      forget(act.id);
      return; // The form then goes the ordinary way.
    }
    event.preventDefault();
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
  // Whoever leaves the page in the middle of a word leaves none of it behind.
  const saveNotes = () => page.querySelectorAll("[data-note]").forEach((form) => {
    if (drafts.has(form)) saveNote(form);
  });
  addEventListener("pagehide", saveNotes);
  document.addEventListener("visibilitychange", () => { if (document.hidden) saveNotes(); });
  // False where this device cannot keep it.
  const saveNote = (form) => {
    clearTimeout(drafts.get(form));
    const field = form.elements.text;
    if (!field.value.trim()) {
      noteState(form, form.dataset.key === "new" ? "" : box.dataset.emptied);
      return true;
    }
    if (field.value === field.dataset.sent) return true;
    const isKept = keepNote(form, field.value);
    if (isKept) field.dataset.sent = field.value;
    else noteState(form, box.dataset.unkept);
    return isKept;
  };
  // What was handed in last of a note, and is in the queue still.
  const lastOf = (form) =>
    queue.read().filter((entry) => queue.passageOf(entry.act) === form.dataset.key).pop();
  const keepNote = (form, text) => {
    const last = lastOf(form);
    // What was never sent, or has to be settled first, takes the new words itself.
    if (last && (!last.tried || last.conflict)) {
      return queue.change((entries) => entries.map((entry) => entry.act.id === last.act.id
        ? { ...entry, act: { ...entry.act, text } } : entry));
    }
    if (last?.refusal || begun.has(form) && !last) return sayAnew(form, last, text);
    const act = { ...actOf(form, null, now()), id: uuid() };
    if (last) act.base = "";
    if (!queueNote(form, act)) return false;
    if (form.dataset.key === "new") becomeRevision(form, act);
    return true;
  };
  const queueNote = (form, act, kept) => {
    if (form) remember(act.id, form, null);
    if (!queueAct(act, "", kept)) {
      forget(act.id);
      return false;
    }
    if (form) form.dataset.pending = act.id;
    return true;
  };
  // What was refused, and a note of which nothing is on record, is said in other words by an act of its own.
  const sayAnew = (form, refused, text) => {
    const act = { ...(refused?.act ?? begun.get(form)), id: uuid(), text };
    if (refused?.conflict) act.base = refused.conflict.base;
    else if (form && act.base === "") act.base = form.elements.base.value;
    if (!queueNote(form, act, (entry) => entry.act.id !== refused?.act.id)) return false;
    if (refused) forget(refused.act.id);
    if (form && act.act === "note") nameNote(form, act);
    if (form && act.base) form.elements.base.value = act.base;
    return true;
  };
  // What was refused, in the words that it has by now: over those of others, where these stand in its way.
  const sayAgain = ({ act }) => {
    const form = noteForm(queue.passageOf(act));
    if (form && drafts.has(form)) {
      if (!saveNote(form)) return false;
      if (!form.elements.text.value.trim()) return true;
    }
    const refused = queue.read().find((entry) => entry.act.id === act.id);
    return !refused || sayAnew(form, refused, refused.act.text);
  };
  const begun = new WeakMap();
  const nameNote = (form, act) => {
    begun.set(form, act);
    form.dataset.key = form.elements.passage.value = act.id;
  };
  const becomeRevision = (form, act) => {
    form.elements.act.value = "revise";
    form.querySelector("[name='note.item']")?.remove();
    for (const name of ["passage", "base"]) {
      const field = document.createElement("input");
      Object.assign(field, { type: "hidden", name, value: "" });
      form.prepend(field);
    }
    nameNote(form, act);
  };
  const noteAnswered = (entry, answer) => {
    if (!["note", "revise"].includes(entry.act.act)) return;
    const form = noteForm(queue.passageOf(entry.act));
    if (!form) return;
    if (answer.base) form.elements.base.value = answer.base;
    if (answer.refusal) return noteState(form, answer.refusal.title);
    begun.delete(form);
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
  // Whether the page is still that of whoever signed in; null where that cannot be known.
  const refresh = oneAtATime(async () => {
    clearTimeout(missed);
    unsettled = new Set(waitingIds);
    const asked = Date.now();
    const now = await fetched(location.href);
    if (now?.response.redirected && new URL(now.response.url).pathname !== location.pathname
      || [401, 403].includes(now?.response.status)) return signedOut();
    if (!now?.response.ok || now.response.headers.has("X-Greffier-Kept")) {
      line("offline");
      missed = setTimeout(refresh, 5000);
      return null;
    }
    const root = now.fresh.getElementById("console");
    if (!root || root.dataset.owner !== data.owner) return signedOut();
    line("online");
    data.form = root.dataset.form;
    data.clock = root.dataset.clock;
    learn(Number(root.dataset.now), asked);
    const people = peopleOf(root);
    for (const part of root.querySelectorAll("[data-part]")) swap(part, people);
    settlePending();
    // What was left out of this page is looked for in the next.
    if (unsettled.size > waitingIds.size) shown.clear();
    complete(page, people);
    showQueue(queue.read());
    takeRoll();
    reachGoal();
    return true;
  });
  let missed;
  const signedOut = () => {
    line("signedOut");
    return false;
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
    morphChildren(old, part, (act) => unsettled.has(act));
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
  const settlePending = () => {
    page.querySelectorAll("[data-pending]").forEach((element) => {
      if (!unsettled.has(element.dataset.pending)) delete element.dataset.pending;
    });
  };

  // The line.
  const state = document.querySelector(".line-state");
  const line = (now) => {
    if (state.dataset.line === now) return;
    state.dataset.line = data.line = now;
    state.textContent = state.dataset[now];
  };
  let pause;
  follow(`${data.updates}?console=1`, {
    // However fast it comes, what is new is shown after the pause.
    told: () => {
      pause ??= setTimeout(() => { pause = undefined; refresh(); }, 60);
    },
    opened: queue.resume,
    lost: refresh,
  });
  addEventListener("online", () => { refresh(); queue.resume(); });
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
    keepRoll();
  });
  page.addEventListener("click", (event) => {
    const link = event.target.closest("[data-line-link]");
    if (link) {
      event.preventDefault();
      history.replaceState(null, "", link.href);
      refresh();
    }
    if (event.target.closest("[data-ignore]")) {
      const proposal = event.target.closest("[data-proposal]");
      proposal.hidden = true;
      sessionStorage.setItem(`greffier.ignored.${proposal.dataset.proposal}`, "");
    }
  });
  setInterval(tick, 1000);

  navigator.serviceWorker?.register("/sw.js").catch(() => {});
  showQueue(queue.read());
  takeRoll();
  enhance(page);
  refresh();
  queue.send();
})();
