// Hears of changes: reloads with page, scroll and answers kept; shows mistakes over the last good page; links to the other views.
(() => {
  const shown = Number(document.currentScript.dataset.version);
  const KEPT = "coursewright-preview";
  const simulator = simulatorAround();
  const panel = makePanel();
  addEventListener("load", () => setTimeout(restore));
  const stream = new EventSource("/.preview/events");
  stream.onmessage = (event) => {
    const state = JSON.parse(event.data);
    const errors = state.findings.filter((each) => each.error);
    if (!errors.length && state.version > shown) return reload();
    panel.show(state.findings, errors.length > 0);
  };
  addEventListener("pagehide", () => stream.close());

  async function reload() {
    stream.close();
    await simulator?.again(window);
    const controls = fields().map((each) => ({ value: each.value, checked: each.checked }));
    const opened = [...document.querySelectorAll("main details")].map((each) => each.open);
    sessionStorage.setItem(KEPT, JSON.stringify({ path: location.pathname, x: scrollX, y: scrollY, controls, opened }));
    // Navigates, where a reload may keep the LMS as its referrer: to the player that were a launch, and it would go to the bookmark.
    if (simulator) location.replace(location.href.replace(/#.*/, ""));
    else location.reload();
  }

  /** The LMS simulator whose frame this is. */
  function simulatorAround() {
    for (let each = window; each !== each.parent; each = each.parent) if (each.parent.SIMULATOR) return each.parent.SIMULATOR;
    return null;
  }

  function restore() {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
    sessionStorage.removeItem(KEPT);
    if (!kept || kept.path !== location.pathname) return;
    const place = { left: kept.x, top: kept.y, behavior: "instant" };
    scrollTo(place);
    const reached = scrollY;
    whenReady(() => {
      restoreAnswers(kept);
      if (scrollY === reached) scrollTo(place); // what is refilled may move the page; an author may have scrolled on
    });
  }

  /** An LMS may keep the player waiting, which then shows the answers that it knows. */
  function whenReady(then) {
    const root = document.documentElement;
    if (root.matches(".is-ready, :not(.js)")) return then();
    const watching = new MutationObserver(() => {
      if (!root.matches(".is-ready")) return;
      watching.disconnect();
      then();
    });
    watching.observe(root, { attributeFilter: ["class"] });
  }

  function restoreAnswers(kept) {
    const now = fields();
    // Where the page has other controls than before, an answer could land in another question.
    if (now.length === kept.controls.length) now.forEach((each, index) => refill(each, kept.controls[index]));
    const details = [...document.querySelectorAll("main details")];
    if (details.length === kept.opened.length) details.forEach((each, index) => (each.open = kept.opened[index]));
  }

  function refill(control, { value, checked }) {
    if (control.value === value && control.checked === checked) return;
    if (control.type !== "radio" && control.type !== "checkbox") control.value = value;
    else control.checked = checked;
    for (const name of ["input", "change"]) control.dispatchEvent(new Event(name, { bubbles: true }));
  }

  function fields() {
    return [...document.querySelectorAll("main :is(input, select, textarea)")];
  }

  function makePanel() {
    const host = document.createElement("coursewright-preview");
    const root = host.attachShadow({ mode: "open" });
    const style = document.createElement("style");
    style.textContent = `
      section { position: fixed; inset: auto 0 0 0; max-height: 60vh; overflow: auto; z-index: 2147483647; background: #1d1b20; color: #f4f1f5;
        font: 14px/1.5 ui-monospace, monospace; border-top: 4px solid #ffb4ab; padding: 12px 20px; box-shadow: 0 -8px 30px #0008 }
      section.warnings { border-color: #f2c66d }
      header { display: flex; gap: 16px; align-items: center; font-family: system-ui, sans-serif }
      h2 { font-size: 16px; margin: 0; flex: 1 }
      button { font: inherit; color: inherit; background: #38343c; border: 1px solid #8f8993; border-radius: 4px; min-height: 28px; padding: 2px 10px; cursor: pointer }
      button:focus-visible { outline: 3px solid #fff; outline-offset: 2px }
      .place { font-weight: 700; text-decoration: underline; background: none; border: 0; padding: 0 }
      pre { margin: 2px 0 12px; white-space: pre-wrap; overflow-wrap: anywhere }
      nav { position: fixed; inset: auto 12px 12px auto; z-index: 2147483646; display: flex; gap: 1px; font: 13px/1.4 system-ui, sans-serif; border-radius: 6px; overflow: hidden;
        border: 1px solid #8f8993; background: #8f8993 }
      nav:empty { display: none }
      nav > * { display: flex; align-items: center; background: #1d1b20; color: #f4f1f5; text-decoration: none; border: 0; border-radius: 0; padding: 2px 10px; min-height: 28px }
      nav > a:hover { background: #38343c }
      nav > :focus-visible { outline: 3px solid #fff; outline-offset: -4px }
      .badge { background: #f2c66d; color: #1d1b20 }
      .badge:focus-visible { outline-color: #1d1b20 }
      @media print { section, nav { display: none } }`;
    const bar = make("nav");
    bar.setAttribute("aria-label", "Preview");
    if (!simulator) bar.append(...views());
    root.append(style, bar);
    document.documentElement.append(host);
    let dismissed = "";
    return { show };

    function show(findings, isError) {
      for (const each of root.querySelectorAll("section, .badge")) each.remove();
      if (!findings.length) return;
      const key = JSON.stringify(findings);
      if (isError && key !== dismissed) root.append(list(findings, isError, key));
      else bar.prepend(badge(findings, isError, key));
    }

    function views() {
      const page = location.pathname.split("/").pop();
      const views = [["LMS", `/simulator/${page ? `?page=${page}` : ""}`, "This page at a simulated LMS"], ["Papers", "/handouts/", "The course's papers"]];
      return views.filter(([, href]) => href !== location.pathname).map(([name, href, title]) => Object.assign(make("a", name), { href, title }));
    }

    function badge(findings, isError, key) {
      const button = make("button", count(findings));
      button.className = "badge";
      button.addEventListener("click", () => {
        button.remove();
        root.append(list(findings, isError, key));
      });
      return button;
    }

    function list(findings, isError, key) {
      const section = make("section");
      section.setAttribute("role", isError ? "alert" : "region");
      section.setAttribute("aria-label", "Findings");
      if (!isError) section.className = "warnings";
      const close = make("button", "Close");
      close.addEventListener("click", () => {
        dismissed = key;
        section.remove();
        bar.prepend(badge(findings, isError, key));
        bar.firstElementChild.focus();
      });
      section.addEventListener("keydown", (event) => event.key === "Escape" && close.click());
      const header = make("header");
      header.append(make("h2", count(findings)), close);
      section.append(header, ...findings.flatMap(finding));
      return section;
    }

    function finding({ place, text }) {
      const button = make("button", place);
      button.className = "place";
      button.title = "Copy";
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(place);
        button.textContent = `${place} (copied)`;
        setTimeout(() => (button.textContent = place), 1500);
      });
      const rest = make("pre", text.replace(/^\S+?:\d+:\d+: /, ""));
      return [button, rest];
    }

    function count(findings) {
      const errors = findings.filter((each) => each.error).length;
      const words = (number, word) => (number ? [`${number} ${word}${number === 1 ? "" : "s"}`] : []);
      return [...words(errors, "error"), ...words(findings.length - errors, "warning")].join(", ");
    }

    function make(name, text = "") {
      const element = document.createElement(name);
      element.textContent = text;
      return element;
    }
  }
})();
