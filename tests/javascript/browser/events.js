// Events that go down to their target and up again.

/** @typedef {{ type: string, listen: (event: any) => void, capture: boolean }} Listener */

export class FakeEvent {
  /** @type {any} */
  target = null;
  defaultPrevented = false;
  stopped = false;
  stoppedAtOnce = false;

  /** @param {string} type @param {object} [more] its properties */
  constructor(type, more = {}) {
    this.type = type;
    this.bubbles = false;
    Object.assign(this, more);
  }

  preventDefault() {
    this.defaultPrevented = true;
  }

  stopPropagation() {
    this.stopped = true;
  }

  stopImmediatePropagation() {
    this.stopped = true;
    this.stoppedAtOnce = true;
  }
}

export class FakeKeyboardEvent extends FakeEvent {
  /** @param {string} type @param {object} [more] */
  constructor(type, more = {}) {
    super(type, { key: "", keyCode: 0, isComposing: false, ...more });
  }
}

export class FakeTarget {
  /** @type {Listener[]} */
  #listeners = [];
  /** What an event goes to next. @type {FakeTarget | null} */
  eventParent = null;

  /** @param {string} type @param {Listener["listen"]} listen @param {boolean | { capture?: boolean }} [options] */
  addEventListener(type, listen, options = false) {
    const capture = typeof options === "boolean" ? options : (options.capture ?? false);
    this.#listeners.push({ type, listen, capture });
  }

  /** @param {FakeEvent} event */
  dispatchEvent(event) {
    event.target = this;
    /** @type {FakeTarget[]} */
    const path = [];
    for (let at = /** @type {FakeTarget | null} */ (this); at; at = at.eventParent) path.push(at);
    for (const at of [...path].reverse()) if (!event.stopped) at.#call(event, true);
    for (const at of event.bubbles ? path : [this]) if (!event.stopped) at.#call(event, false);
    return !event.defaultPrevented;
  }

  /** @param {FakeEvent} event @param {boolean} capture */
  #call(event, capture) {
    for (const listener of [...this.#listeners]) {
      if (listener.type === event.type && listener.capture === capture && !event.stoppedAtOnce) listener.listen(event);
    }
  }
}
