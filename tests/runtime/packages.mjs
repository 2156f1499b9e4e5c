// Node packages of the tests: from tests/node_modules, or where NODE_PATH says.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const places = [fileURLToPath(new URL("../node_modules", import.meta.url)), ...(process.env.NODE_PATH ?? "").split(":")];

/** @param {string} file a path below node_modules */
export function importPackage(file) {
  const found = places.map((place) => join(place, file)).find((path) => existsSync(path));
  if (!found) throw new Error(`${file}: run "npm ci" in tests/`);
  return import(pathToFileURL(found).href);
}
