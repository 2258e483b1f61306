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
