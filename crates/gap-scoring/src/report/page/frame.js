"use strict";
(() => {
  const root = document.documentElement;
  const tags = { en: "en", zh: "zh-CN" };
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  const controls = all("[data-filter]");
  const names = Array.from(new Set(controls.map((one) => one.dataset.filter)));
  const rows = all("[data-row]");
  const folds = all("details");
  const wanted = Object.fromEntries(names.map((name) => [name, ""]));
  // Folds are written open, so that they can be read without this script.
  folds.forEach((one) => { one.open = false; });

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

  // The filters that are set and look at a row.
  function asked(row) {
    return names.filter((name) => wanted[name] !== "" && name in row.dataset);
  }

  function fits(row) {
    return asked(row).every((name) => row.dataset[name].split(" ").includes(wanted[name]));
  }

  function apply() {
    rows.forEach((row) => row.classList.toggle("out", !fits(row)));
    all("details[data-group]").forEach((group) => {
      const inside = all("[data-row]", group);
      const filtered = inside.some((row) => asked(row).length > 0);
      const left = inside.some((row) => !row.classList.contains("out"));
      group.classList.toggle("out", !left && filtered);
      if (filtered) { group.open = left; }
    });
    controls.forEach((one) => { one.value = wanted[one.dataset.filter]; });
    all("[data-count]").forEach((one) => {
      const shown = all("[data-row]:not(.out)", one.closest("section")).length;
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
    const switched = all("[data-switch]").length > 0;
    const state = new URLSearchParams(switched ? { lang: spoken() } : {});
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
    if (place.closest(".out")) { reset(names); }
    for (let fold = place.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      fold.open = true;
    }
    place.scrollIntoView();
  }

  function reset(some) {
    some.forEach((name) => { wanted[name] = ""; });
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
    const section = one.closest("section");
    if (action === "reset") {
      reset(all("[data-filter]", section).map((control) => control.dataset.filter));
      remember();
      return;
    }
    all("details", section).forEach((fold) => { fold.open = action === "open"; });
  }));
  window.addEventListener("hashchange", follow);
  // Following a link to the place that the address names already changes no address.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link && link.hash === location.hash) { follow(); }
  });
  // Paper has no triangle to click on.
  let closed = [];
  window.addEventListener("beforeprint", () => {
    closed = folds.filter((one) => !one.open);
    closed.forEach((one) => { one.open = true; });
  });
  window.addEventListener("afterprint", () => {
    closed.forEach((one) => { one.open = false; });
    closed = [];
  });
  follow();
})();
