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
    const queue = read().filter((entry) => !entry.refusal);
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

  // A fresh page takes the place of one's own part when something has changed in it.
  const shape = (element) => element.innerHTML.replace(/name="id" value="[^"]*"/g, "");
  const isBusy = () => {
    const active = document.activeElement;
    return own().contains(active) && /^(INPUT|SELECT|TEXTAREA)$/.test(active.tagName);
  };
  let waiting = null;
  const refresh = (isOwnDoing) => {
    if (waiting) { if (!isOwnDoing) return; clearTimeout(waiting); }
    // Hundreds are told at the same moment: they do not all ask at once.
    waiting = setTimeout(load, isOwnDoing ? 0 : Math.random() * 1500);
  };
  const load = async () => {
    waiting = null;
    if (isBusy()) { waiting = setTimeout(load, 2000); return; }
    try {
      const response = await fetch(page.dataset.page, { headers: { Accept: "text/html" } });
      if (!response.ok) return;
      const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
      const part = fresh.getElementById("own");
      if (!part || isBusy() || shape(part) === shape(own())) return;
      own().replaceWith(document.adoptNode(part));
      proposeTouch();
    } catch { /* The line is told of below. */ }
  };

  // An iPad says that it is a Mac; what the screen feels says otherwise. It is proposed, never sent.
  const proposeTouch = () => {
    if (navigator.maxTouchPoints < 2) return;
    for (const set of page.querySelectorAll("[data-touch-device]")) {
      const device = set.dataset.touchDevice;
      for (const radio of set.querySelectorAll("input[name=device]")) {
        radio.checked = radio.value === device;
      }
    }
  };

  let known = null;
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
      if (known === null ? state.sequence > Number(page.dataset.sequence) : mark !== known) refresh();
      known = mark;
    });
  };

  document.addEventListener("visibilitychange", () => { if (!document.hidden) refresh(); });
  window.addEventListener("online", handIn);
  proposeTouch();
  show();
  handIn();
  follow();
})();
