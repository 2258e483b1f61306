// Asks again for whoever waits at the door of a sitting until there is an answer, and while the service is away.
(() => {
  const page = document.querySelector("[data-again]");
  if (!page) return;
  const ask = async () => {
    try {
      const answer = await fetch(page.dataset.again);
      if (answer.redirected) return location.assign(answer.url);
      if (answer.ok && !(await answer.text()).includes("data-again=")) return location.reload();
    } catch { /* The next time. */ }
    setTimeout(ask, page.dataset.pause * 1000);
  };
  setTimeout(ask, page.dataset.pause * 1000);
})();
