import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { unpackUnit } from "../../builder/runtime/packed_unit.js";

// What Python packed: tests/render/test_packed_unit.py holds the same file to what it writes.
const examples = JSON.parse(readFileSync(new URL("unit_data.json", import.meta.url), "utf8"));

for (const [name, { unit, packed }] of Object.entries(examples)) {
  test(`the unit data of ${name} come out as they were put in`, () => {
    assert.deepEqual(unpackUnit(packed), unit);
  });
}
