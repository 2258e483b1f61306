// What somebody does on the console, as an act to hand in.
const consoleActs = (() => {
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
  const actOf = (form, button, now) => {
    const entries = [...new FormData(form)];
    const whole = button && button.name === "_do" ? button.value : null;
    if (button && button.name && !whole) entries.push([button.name, button.value]);
    const act = whole ? collect(new URLSearchParams(whole)) : collect(entries);
    const chosen = entries.find(([name]) => name === "at");
    if (!act.at && chosen) act.at = chosen[1];
    if (!act.at) act.at = new Date(now).toISOString();
    return act;
  };

  const titleOf = (form, button) => {
    const row = (button || form).closest("[data-person], .motion, li");
    const name = row && row.querySelector(".name, p, a");
    return [button ? button.textContent.trim() : "", name ? name.textContent.trim() : ""]
      .filter(Boolean).join(" : ");
  };

  return { uuid, actOf, titleOf };
})();
