// Acts on their way to the service: kept on this device until each is answered, handed in in their order and
// one request at a time. What is not answered is sent again; each act has an id, and is taken once.
//
// `token` is what the forms of the page carry; `renew` fetches the page anew: true where it is still that of
// whoever opened it, false where it is not, null where that cannot be known. `reached` is told "online",
// "offline" or "signedOut". `unread` is said of an act of which the service can make nothing.
const actQueue = ({ store, address, most, token, renew, shown, reached, answered, unread }) => {
  const read = () => {
    try {
      const queue = JSON.parse(localStorage.getItem(store));
      return Array.isArray(queue) ? queue : [];
    } catch { return []; }
  };
  // False where this device cannot keep it: what is new has to go another way then.
  const change = (change) => {
    const queue = change(read());
    try {
      if (queue.length) localStorage.setItem(store, JSON.stringify(queue));
      else localStorage.removeItem(store);
    } catch { return false; }
    shown(queue);
    return true;
  };
  const drop = (id) => change((queue) => queue.filter((entry) => entry.act.id !== id));
  const waiting = () => read().filter((entry) => !entry.refusal);

  const longest = 900000; // In bytes: proxies often take no more than a megabyte.
  const [soon, seldom] = [1000, 15000];
  const patience = 30000;
  let size = most;
  let wait = soon;
  let failures = 0;
  let timer;
  let sending = null;

  const batch = (queue) => {
    const acts = [];
    let bytes = 0;
    for (const { act } of queue.slice(0, size)) {
      bytes += new Blob([JSON.stringify(act)]).size;
      // A revision that goes on from a text which is not answered yet waits for it.
      if (acts.length && (act.base === "" || bytes > longest)) break;
      acts.push(act);
    }
    return acts;
  };
  const post = (acts) => fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Form-Token": token() },
    body: JSON.stringify({ acts }),
    redirect: "error",
    signal: sending.signal,
  });
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(async () => { await renew(); send(); }, wait * (0.75 + Math.random() / 2));
    wait = Math.min(wait * 2, seldom);
  };

  // Fewer at once, until one is left: that is at fault then, and holds up the others no longer.
  const divide = (acts) => {
    reached("online");
    if (acts.length === 1) return take([{ act: acts[0].id, refusal: unread }]);
    size = Math.ceil(acts.length / 2);
    return true;
  };
  // Whether to go on at once; throws where there is no line.
  const hand = async (acts) => {
    const before = token();
    let response = await post(acts);
    if (response.status === 403) {
      // Somebody signed in meanwhile, in another tab: forms carry another token since.
      const isKnown = await renew();
      if (isKnown === null) throw new Error("offline");
      if (isKnown && token() !== before) response = await post(acts);
      if (!isKnown) { reached("signedOut"); return false; }
    }
    const { status } = response;
    if (status === 401) { reached("signedOut"); return false; }
    if (status >= 400 && status < 500 && ![408, 425, 429].includes(status)) return divide(acts);
    // A fault of the service may be of a moment, or of one act.
    if (status === 500 && (failures += 1) % 5 === 0) return divide(acts);
    if (!response.ok) throw new Error(String(status));
    const reply = await response.json();
    const handed = new Set(acts.map((act) => act.id));
    const answers = reply.answers.filter((answer) => handed.has(answer.act));
    if (!answers.length) throw new Error("unanswered");
    [wait, failures, size] = [soon, 0, Math.min(size * 2, most)];
    reached("online");
    return take(answers, { ...reply, asked: sending.since });
  };
  const send = async () => {
    const queue = waiting();
    if (sending || !queue.length) return;
    sending = Object.assign(new AbortController(), { since: Date.now() });
    const end = setTimeout(() => sending.abort(), patience);
    clearTimeout(timer);
    const acts = batch(queue);
    const tried = new Set(acts.map((act) => act.id));
    change((queue) => queue.map((entry) => tried.has(entry.act.id) ? { ...entry, tried: true } : entry));
    let goesOn = false;
    try {
      goesOn = await hand(acts);
    } catch {
      reached("offline");
    }
    clearTimeout(end);
    sending = null;
    if (!waiting().length) return;
    if (goesOn) send(); else later();
  };
  // The line is back: what went out over the one that died is not waited for.
  const resume = () => {
    wait = soon;
    if (sending && Date.now() - sending.since > 5000) sending.abort();
    else send();
  };

  // Only what the service has answered is settled.
  const passageOf = (act) => act.passage || act.id;
  const take = (answers, reply) => {
    const known = new Map(answers.map((answer) => [answer.act, answer]));
    const bases = new Map();
    const refused = new Map();
    const settled = [];
    const isKept = change((queue) => queue.filter((entry) => {
      const answer = known.get(entry.act.id);
      const passage = passageOf(entry.act);
      if (!answer) {
        if (entry.act.base !== "") return true;
        // Words that go on from refused ones are refused with them, and stand in their place.
        if (refused.has(passage)) refused.get(passage).act.text = entry.act.text;
        else entry.act.base = bases.get(passage) ?? "";
        return !refused.has(passage);
      }
      settled.push([entry, answer]);
      if (answer.base) bases.set(passage, answer.base);
      if (!answer.refusal) return false;
      entry.refusal = answer.refusal;
      entry.conflict = answer.conflict;
      refused.set(passage, entry);
      return true;
    }));
    answered(settled, reply);
    return isKept;
  };

  // What was dealt with in another window of this device is dealt with here; what that one left behind when
  // it was closed is handed in here.
  window.addEventListener("storage", (event) => {
    if (event.key !== store && event.key !== null) return;
    shown(read());
    if (sending) return;
    clearTimeout(timer);
    timer = setTimeout(send, soon);
  });

  return { read, change, drop, send, resume, passageOf };
};
