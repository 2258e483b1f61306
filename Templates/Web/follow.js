// Follows a stream for as long as the page is open. A browser gives up for good where it is answered
// anything but a stream, and does not notice a line that died: then the stream is opened again, by each
// page at a moment of its own.
const follow = (address, { told, opened = () => {}, lost = () => {}, again = () => {} }) => {
  if (!window.EventSource || !address) return { resume: () => {} };
  const silence = 40000; // The service lets itself be heard every fifteen seconds.
  const [soon, seldom] = [5000, 60000];
  let wait = soon;
  let last = "";
  let source;
  let timer;
  const reopen = (delay) => {
    source.close();
    lost();
    clearTimeout(timer);
    timer = setTimeout(() => { again(); open(); }, delay * (1 + Math.random()));
  };
  const hear = () => {
    clearTimeout(timer);
    timer = setTimeout(() => reopen(500), silence);
  };
  const open = () => {
    const seen = last && `${address.includes("?") ? "&" : "?"}after=${encodeURIComponent(last)}`;
    source = new EventSource(address + seen);
    hear();
    source.addEventListener("open", () => { wait = soon; hear(); opened(); });
    source.addEventListener("beat", hear);
    source.addEventListener("sitting", (event) => {
      last = event.lastEventId;
      hear();
      told(event.data);
    });
    source.addEventListener("error", () => {
      if (source.readyState !== EventSource.CLOSED) return lost();
      reopen(wait);
      wait = Math.min(wait * 2, seldom);
    });
  };
  // Something else came through: the line is back, and the stream is not waited for.
  const resume = () => {
    if (source.readyState === EventSource.OPEN) return;
    source.close();
    clearTimeout(timer);
    open();
  };
  window.addEventListener("online", resume);
  open();
  return { resume };
};
