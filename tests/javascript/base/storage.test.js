import assert from "node:assert/strict";
import { test } from "node:test";
import { readStored, store } from "../../../docs/assets/scripts/base/storage.js";
import { fakeStorage } from "../fake-storage.js";

test("what is stored is read again, for ever or for the session", () => {
  Object.assign(globalThis, { window: { localStorage: fakeStorage(), sessionStorage: fakeStorage() } });
  store("view", "zh");
  store("view", "en", "sessionStorage");
  assert.equal(readStored("view"), "zh");
  assert.equal(readStored("view", "sessionStorage"), "en");
  assert.equal(readStored("other"), null);
});

test("a browser that keeps nothing throws, and nothing is read", () => {
  const refuse = () => {
    throw new Error("denied");
  };
  Object.assign(globalThis, { window: { localStorage: { getItem: refuse, setItem: refuse } } });
  store("view", "zh");
  assert.equal(readStored("view"), null);
});

test("a browser that throws when it is asked for its storage is one that keeps nothing", () => {
  const window = {
    get localStorage() {
      throw new Error("denied");
    },
  };
  Object.assign(globalThis, { window });
  store("view", "zh");
  assert.equal(readStored("view"), null);
});
