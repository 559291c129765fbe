"use strict";
(() => {
  const root = document.documentElement;
  const tags = { en: "en", zh: "zh-CN" };
  const names = ["clause", "kind", "degree"];
  const all = (selector) => Array.from(document.querySelectorAll(selector));
  const controls = all("[data-filter]");
  const rows = all("tr[data-kind]");
  const clauses = all("details[data-clause]");
  const wanted = { clause: "", kind: "", degree: "" };
  // Clauses are written open, so that they can be read without this script.
  clauses.forEach((one) => { one.open = false; });

  function speak(language) {
    const buttons = all("[data-switch]");
    const chosen = buttons.find((one) => one.dataset.switch === language);
    if (!chosen) { return; }
    root.lang = tags[language];
    document.title = chosen.dataset.title;
    buttons.forEach((one) => one.setAttribute("aria-pressed", String(one === chosen)));
  }

  function spoken() {
    return root.lang.slice(0, 2);
  }

  function fits(row) {
    return names.every((name) => wanted[name] === "" || row.dataset[name] === wanted[name]);
  }

  function apply() {
    const filtered = names.some((name) => wanted[name] !== "");
    rows.forEach((row) => row.classList.toggle("out", !fits(row)));
    clauses.forEach((one) => {
      const left = one.querySelector("tr[data-kind]:not(.out)") !== null;
      one.classList.toggle("out", !left && filtered);
      if (filtered) { one.open = left; }
    });
    controls.forEach((one) => { one.value = wanted[one.dataset.filter]; });
    all("[data-count]").forEach((one) => {
      const shown = one.closest("section").querySelectorAll("tr[data-kind]:not(.out)").length;
      const text = one.dataset.count.replace("{shown}", String(shown));
      if (one.textContent !== text) { one.textContent = text; }
    });
  }

  function choose(name, value) {
    const known = controls.some((one) => one.dataset.filter === name
      && Array.from(one.options).some((option) => option.value === value));
    if (known) { wanted[name] = value; }
  }

  function remember() {
    const state = new URLSearchParams({ lang: spoken() });
    names.filter((name) => wanted[name] !== "").forEach((name) => state.set(name, wanted[name]));
    history.replaceState(null, "", "#" + state);
  }

  // The address says what is shown (#lang=zh&kind=new), or names a place on the page.
  function follow() {
    const hash = location.hash.slice(1);
    if (hash.includes("=")) {
      const state = new URLSearchParams(hash);
      if (state.has("lang")) { speak(state.get("lang")); }
      names.forEach((name) => choose(name, state.get(name) || ""));
      apply();
      return;
    }
    const place = hash === "" ? null : document.getElementById(hash);
    if (!place) { return; }
    speak(place.closest("[data-language]").dataset.language);
    if (place.classList.contains("out") || place.closest(".out")) { reset(); }
    const clause = place.closest("details");
    if (clause) { clause.open = true; }
    place.scrollIntoView();
  }

  function reset() {
    names.forEach((name) => { wanted[name] = ""; });
    apply();
  }

  controls.forEach((one) => one.addEventListener("change", () => {
    choose(one.dataset.filter, one.value);
    apply();
    remember();
  }));
  all("[data-switch]").forEach((one) => one.addEventListener("click", () => {
    speak(one.dataset.switch);
    remember();
  }));
  all("[data-action]").forEach((one) => one.addEventListener("click", () => {
    const action = one.dataset.action;
    if (action === "reset") { reset(); remember(); return; }
    clauses.forEach((clause) => { clause.open = action === "open"; });
  }));
  window.addEventListener("hashchange", follow);
  // Paper has no triangle to click on.
  let closed = [];
  window.addEventListener("beforeprint", () => {
    closed = clauses.filter((one) => !one.open);
    closed.forEach((one) => { one.open = true; });
  });
  window.addEventListener("afterprint", () => {
    closed.forEach((one) => { one.open = false; });
    closed = [];
  });
  follow();
})();
