// What an administrator's import would read in imsmanifest.xml.

/** @typedef {import("../types.d.ts").Launch} Launch */
/** @typedef {{ identifier: string, title: string, given: Pick<Launch, "masteryScore" | "launchData" | "passingScore" | "completionThreshold"> }} Manifest */

/** Nothing but empty texts where there is no manifest. @param {string} course the launch page's address @returns {Promise<Manifest>} */
export async function readManifest(course) {
  const answer = course ? await fetch(new URL("imsmanifest.xml", new URL(course, location.href))).catch(() => null) : null;
  if (!answer?.ok) return { identifier: "", title: "", given: {} };
  const tree = new DOMParser().parseFromString(await answer.text(), "application/xml");
  const text = (/** @type {string} */ name) => tree.getElementsByTagNameNS("*", name)[0]?.textContent?.trim() || undefined;
  const threshold = tree.getElementsByTagNameNS("*", "completionThreshold")[0];
  return {
    identifier: tree.documentElement.getAttribute("identifier") ?? "",
    title: tree.querySelector("organization > title")?.textContent?.trim() ?? "",
    given: {
      masteryScore: text("masteryscore"),
      launchData: text("datafromlms") ?? text("dataFromLMS"),
      passingScore: tree.querySelector("primaryObjective[satisfiedByMeasure=true]") ? text("minNormalizedMeasure") : undefined,
      completionThreshold: threshold?.getAttribute("completedByMeasure") === "true" ? threshold.getAttribute("minProgressMeasure") ?? undefined : undefined,
    },
  };
}
