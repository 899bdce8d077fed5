// Selectors, as far as the scripts use them.

/** @import { FakeElement } from "./elements.js" */
/** @typedef {(element: FakeElement, scope: FakeElement) => boolean} Test */

const PART =
  /^(?:([\w-]+|\*)|#([\w-]+)|\.([\w-]+)|\[([\w-]+)(?:(\|?=)["']?([^\]"']*)["']?)?\]|:([\w-]+)(?:\(([^()]*)\))?)/;

/** A combinator >, or what stands between combinators. */
const COMPOUND = />|(?:\([^()]*\)|\[[^\]]*\]|[^\s>([])+/g;

/**
 * Whether an element matches a list of selectors.
 * @param {FakeElement} element
 * @param {string} list
 * @param {FakeElement} scope
 */
export const matches = (element, list, scope) =>
  splitList(list).some((selector) => matchesFrom(element, selector.match(COMPOUND) ?? [], scope));

/** @param {string} list */
const splitList = (list) => list.match(/(?:\([^()]*\)|[^,(])+/g)?.map((selector) => selector.trim()) ?? [];

/**
 * Whether an element matches the last compound, and others before it the rest.
 * @param {FakeElement} element
 * @param {string[]} compounds
 * @param {FakeElement} scope
 * @returns {boolean}
 */
function matchesFrom(element, compounds, scope) {
  const [own, before] = [compounds.at(-1) ?? "", compounds.slice(0, -1)];
  if (!matchesCompound(element, own, scope)) return false;
  if (!before.length) return true;
  let parent = element.parentElement;
  if (before.at(-1) === ">") return parent !== null && matchesFrom(parent, before.slice(0, -1), scope);
  for (; parent; parent = parent.parentElement) if (matchesFrom(parent, before, scope)) return true;
  return false;
}

/** @param {FakeElement} element @param {string} compound @param {FakeElement} scope */
function matchesCompound(element, compound, scope) {
  for (let rest = compound; rest;) {
    const part = PART.exec(rest);
    if (!part) throw new Error(`not a selector that the tests know: ${compound}`);
    if (!matchesPart(element, part, scope)) return false;
    rest = rest.slice(part[0].length);
  }
  return true;
}

/** @param {FakeElement} element @param {RegExpExecArray} part @param {FakeElement} scope */
function matchesPart(element, [, tag, id, name, attribute, operator, value, pseudo, inner], scope) {
  if (tag) return tag === "*" || element.tagName === tag.toUpperCase();
  if (id) return element.id === id;
  if (name) return element.classList.contains(name);
  if (attribute) {
    const own = element.getAttribute(attribute);
    if (own === null || !operator) return own !== null;
    return own === value || (operator === "|=" && own.startsWith(`${value}-`));
  }
  if (pseudo === "is") return matches(element, inner, scope);
  if (pseudo === "not") return !matches(element, inner, scope);
  if (pseudo === "scope") return element === scope;
  if (pseudo === "checked") return element.checked;
  if (pseudo === "popover-open") return false;
  if (pseudo === "focus-visible") return element.ownerDocument.activeElement === element;
  throw new Error(`not a selector that the tests know: :${pseudo}`);
}
