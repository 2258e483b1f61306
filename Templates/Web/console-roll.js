// The roll that is called before the opening: who answered is kept on this device until the sitting is open,
// through reloads and whatever else is done on the page meanwhile.
const consoleRoll = (page) => {
  const store = `greffier.roll.${page.dataset.owner}.${page.dataset.sitting}`;
  const boxes = () => [...page.querySelectorAll("#roll-list .answers input")];
  const keepRoll = () => {
    const answered = boxes().filter((box) => box.checked).map((box) => [box.value, box.dataset.key]);
    try { localStorage.setItem(store, JSON.stringify(Object.fromEntries(answered))); } catch { /* Only the page has it. */ }
  };
  const kept = () => {
    try { return JSON.parse(localStorage.getItem(store)) || {}; } catch { return {}; }
  };
  const forget = () => {
    try { localStorage.removeItem(store); } catch { /* Nothing was kept. */ }
  };
  const takeRoll = () => {
    const shown = boxes();
    if (!shown.length) {
      if (page.querySelector("#roll .taps")) forget();
      return;
    }
    const answered = kept();
    for (const box of shown) {
      if (box.value in answered) box.checked = answered[box.value] === box.dataset.key;
    }
  };

  return { keepRoll, takeRoll };
};
