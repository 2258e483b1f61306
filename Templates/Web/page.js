// A page as it is now, and whether it could be had: a line that died is given up.
const fetched = async (address) => {
  try {
    const response = await fetch(address, {
      headers: { Accept: "text/html" },
      signal: window.AbortSignal?.timeout?.(30000),
    });
    return { response, fresh: new DOMParser().parseFromString(await response.text(), "text/html") };
  } catch { return null; }
};

// One at a time: whoever asks meanwhile is answered by the one that comes after.
const oneAtATime = (task) => {
  let running = null;
  let next = null;
  const run = () => {
    if (running) return (next ??= running.then(run));
    running = task().finally(() => { running = next = null; });
    return running;
  };
  return run;
};

// The clock of the service: that of the device may be wrong. What was learnt before this page counts until
// something is learnt by it.
const serviceClock = () => {
  const store = "greffier.clock";
  let offset = 0;
  let doubt = Infinity;
  try { offset = Number(localStorage.getItem(store) || 0); } catch { /* It is learnt soon. */ }
  // The service said it at some moment between the question and the answer: the quickest answer tells most,
  // until another contradicts it, for that the device was set anew.
  const learn = (said, asked) => {
    const answered = Date.now();
    const reach = Math.abs(answered - asked) / 2;
    const reading = said - (asked + answered) / 2;
    if (reach >= doubt && Math.abs(reading - offset) <= reach + doubt) return;
    [offset, doubt] = [reading, reach];
    try { localStorage.setItem(store, String(offset)); } catch { /* It is learnt again. */ }
  };
  return { now: () => Date.now() + offset, learn };
};
