// The list of papers by source file; the chosen one lies beside it. The choice stands in the address, so that a reload keeps it.
(async () => {
  const listed = await (await fetch("/.preview/papers.json")).json();
  const sources = Map.groupBy ? Map.groupBy(listed, (paper) => paper.source) : grouped(listed);
  const place = document.getElementById("papers");
  for (const [source, papers] of sources) {
    const title = document.createElement("h2");
    title.textContent = source;
    const list = document.createElement("ul");
    for (const paper of papers) list.append(item(paper));
    place.append(title, list);
  }
  if (!listed.length) place.textContent = "There is none yet, or the course has mistakes.";
  choose(decodeURIComponent(location.hash.slice(1)));

  function item(paper) {
    const link = document.createElement("a");
    link.href = `/handouts/${encodeURI(paper.path)}`;
    link.textContent = paper.path;
    link.dataset.path = paper.path;
    link.addEventListener("click", (event) => {
      if (!/\.(pdf|html|txt|csv|ics)$/.test(paper.path)) return; // the browser saves what it cannot show
      event.preventDefault();
      history.replaceState(null, "", `#${encodeURIComponent(paper.path)}`);
      choose(paper.path);
    });
    const entry = document.createElement("li");
    entry.append(link);
    return entry;
  }

  function choose(path) {
    for (const link of place.querySelectorAll("a")) {
      const chosen = link.dataset.path === path;
      if (chosen) {
        link.setAttribute("aria-current", "true");
        document.querySelector("iframe").src = link.href;
      } else link.removeAttribute("aria-current");
    }
  }

  function grouped(papers) {
    const found = new Map();
    for (const paper of papers) found.set(paper.source, [...(found.get(paper.source) ?? []), paper]);
    return found;
  }
})();
