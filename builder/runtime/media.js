// Captions: shown with films from the start; from a disk, where no browser loads them, made from the page's own copy.
import { pickAll } from "./elements.js";

/** @param {HTMLElement} main */
export function showCaptions(main) {
  for (const box of pickAll(main, ".media")) {
    const media = box.querySelector("video, audio");
    const captions = box.querySelector("script.captions")?.textContent;
    if (!(media instanceof HTMLMediaElement) || !captions) continue;
    if (location.protocol === "file:") addCaptions(media, JSON.parse(captions));
    else if (media.localName === "video") media.textTracks[0].mode = "showing";
  }
}

/** @param {HTMLMediaElement} media @param {[start: number, end: number, text: string][]} cues */
function addCaptions(media, cues) {
  const { label, srclang } = media.querySelector("track") ?? { label: "", srclang: document.documentElement.lang };
  for (const old of media.querySelectorAll("track")) old.remove();
  const track = media.addTextTrack("captions", label, srclang);
  for (const [start, end, text] of cues) track.addCue(new VTTCue(start, end, text));
  track.mode = "showing";
}
