// Where an act came from: a refusal is shown in its own form, beside the field at fault, with what was
// typed there.
const consoleForms = (() => {
  const origins = new Map();
  const fieldsOf = (form) => [...form.elements].filter((field) =>
    field.name && field.type !== "hidden" && field.matches("input, select, textarea"));
  const valueOf = (field) => field.type === "checkbox" ? field.checked
    : field.matches("select") ? [...field.options].filter((option) => option.selected).map((option) => option.value)
      : field.value;
  const fillIn = (field, value) => {
    if (field.type === "checkbox") field.checked = value;
    else if (!field.matches("select")) field.value = value;
    else for (const option of field.options) option.selected = value.includes(option.value);
  };
  const isUntouched = (field) => field.type === "checkbox" ? field.checked === field.defaultChecked
    : field.matches("select") ? true : field.value === field.defaultValue;
  const rowOf = (pressed) => pressed ? pressed.closest("li") : null;

  const remember = (id, form, pressed) => {
    const isWhole = pressed && pressed.name === "_do";
    const typed = isWhole ? [] : fieldsOf(form).map((field) => [field, valueOf(field)]);
    origins.set(id, { form, pressed, typed });
  };
  // The acts that were handed in from the same place before.
  const earlier = (form, pressed) => [...origins]
    .filter(([, origin]) => origin.form === form && rowOf(origin.pressed) === rowOf(pressed))
    .map(([id]) => id);
  const forget = (id) => {
    const origin = origins.get(id);
    if (!origin) return;
    origin.article?.remove();
    origin.faulty?.removeAttribute("aria-invalid");
    origin.faulty?.removeAttribute("aria-describedby");
    origins.delete(id);
  };
  const forgetAllBut = (ids) => {
    for (const [id, origin] of origins) if (origin.article && !ids.has(id)) forget(id);
  };
  const nameOf = (field) => field.name.slice(field.name.indexOf(".") + 1).replace(/\[\]$/, "");
  const labelOf = (field) =>
    (field.closest(".choice")?.querySelector("legend") || field.labels?.[0])?.firstChild?.textContent.trim();
  // What is read of a refused act where its form is gone: what was typed, under its labels.
  const typedIn = (form) => fieldsOf(form)
    .filter((field) => field.type !== "checkbox" && nameOf(field) !== "text" && !isUntouched(field))
    .map((field) => `${labelOf(field) || nameOf(field)} : ${field.value}`).join(", ");
  // Programs are told the name of a field, people its label: between quotation marks, and nowhere else.
  const nameField = (article, name, field) => {
    const label = labelOf(field);
    if (!label) return;
    const quoted = new RegExp(`([«‘]\\s?)${name}(\\s?[»’])`);
    for (const text of article.querySelectorAll("p")) {
      text.textContent = text.textContent.replace(quoted, (_, before, after) => before + label + after);
    }
  };
  const unfold = (element) => {
    for (let around = element.closest("details"); around; around = around.parentElement.closest("details")) {
      around.open = true;
    }
  };

  // False where the form is no longer on the page: then the refusal stands over all.
  const place = (entry, make) => {
    const origin = origins.get(entry.act.id);
    if (!origin || !origin.form.isConnected) return false;
    if (origin.article?.isConnected) {
      // What was typed since is what it asks about.
      const own = origin.article.querySelector("[data-own]");
      if (own) own.textContent = entry.act.text ?? "";
      return true;
    }
    const isNew = !origin.article;
    const { form, pressed, typed } = origin;
    if (isNew && fieldsOf(form).every(isUntouched)) typed.forEach(([field, value]) => fillIn(field, value));
    const faulty = fieldsOf(form).find((field) => nameOf(field) === entry.refusal.field);
    const article = origin.article || make(entry);
    Object.assign(origin, { article, faulty });
    article.id = `refused-${entry.act.id}`;
    article.tabIndex = -1;
    if (faulty) {
      if (isNew) nameField(article, entry.refusal.field, faulty);
      (faulty.closest(".choice") || faulty.closest("label") || faulty).after(article);
      faulty.setAttribute("aria-invalid", "true");
      faulty.setAttribute("aria-describedby", article.id);
    } else {
      const row = pressed?.isConnected && pressed.closest("li");
      (row || form).append(article);
    }
    if (!isNew) return true;
    article.setAttribute("role", "alert");
    unfold(faulty || form);
    const active = document.activeElement;
    if (active?.matches("input, textarea, select")) return true;
    if (active === document.body || form.contains(active) || active?.contains(form)
      || form.closest("details")?.contains(active)) (faulty || article).focus();
    return true;
  };

  const formOf = (id) => origins.get(id)?.form;

  return { formOf, typedIn, remember, earlier, forget, forgetAllBut, place };
})();
