/*
 * Lays a book out in pages, as a typesetter does: columns, running heads, numbers, notes at the foot, a list of contents.
 * Run in the page by printing.py; returns for each page what on it is no text of the book.
 */

/** Where the lines of a block start: text nodes with offsets, the first line's left out. */
function lineStarts(block) {
  const starts = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let left = -Infinity;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (let at = 0; at < node.data.length; at++) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getClientRects()[0];
      if (!box || !box.width) continue;
      if (box.left < left) starts.push([node, at]);
      left = box.left;
    }
  }
  return starts;
}

/** What stands behind a place in a block, taken out of it as a block of its own. */
function splitAt(block, [node, at]) {
  const range = document.createRange();
  range.setStart(node, at);
  range.setEndAfter(block.lastChild);
  const rest = block.cloneNode(false);
  rest.append(range.extractContents());
  rest.classList.add("rest");
  block.classList.add("begun");
  return rest;
}

/** The rows behind a table's row, taken out of it as a table of its own. */
function splitTable(table, row) {
  const rest = table.cloneNode(false);
  rest.append(document.createElement("tbody"));
  rest.lastChild.append(...[...table.rows].slice(row));
  return rest;
}

class Pages {
  constructor(config, notes) {
    Object.assign(this, { config, notes, pages: [], chapter: "", headings: [] });
    this.newFrame();
  }

  newPage() {
    const page = document.createElement("div");
    page.className = "page";
    page.innerHTML = '<div class="head"></div><div class="frames"></div><div class="foot"></div>';
    document.body.append(page);
    this.pages.push({ page, chapter: this.chapter, notes: 0 });
  }

  newFrame() {
    const frames = this.pages.at(-1)?.page.querySelector(".frames");
    if (!frames || frames.children.length === this.config.columns) this.newPage();
    const frame = document.createElement("div");
    frame.className = "frame";
    frame.innerHTML = '<div class="text"></div><div class="notes"></div>';
    this.pages.at(-1).page.querySelector(".frames").append(frame);
    this.frame = frame;
    this.text = frame.firstChild;
    this.area = frame.lastChild;
  }

  fits() {
    this.setNotes();
    return this.text.offsetHeight + this.area.offsetHeight <= this.frame.clientHeight;
  }

  /** Writes the notes that the frame's text refers to at its foot, numbered anew on each page. */
  setNotes() {
    const before = [...this.frame.parentNode.children].indexOf(this.frame);
    let number = 0;
    for (const other of [...this.frame.parentNode.children].slice(0, before))
      number += other.querySelectorAll("sup").length;
    this.area.innerHTML = "";
    for (const sup of this.text.querySelectorAll("sup")) {
      sup.textContent = this.config.marks[number++];
      const note = document.createElement("p");
      note.innerHTML = `${sup.textContent} ${this.notes[sup.dataset.note]}`;
      this.area.append(note);
    }
  }

  add(block) {
    if (block.tagName === "H2" && this.config.fresh && this.pages.at(-1).page.querySelector(".text").firstChild) {
      const started = this.pages.length;
      while (this.pages.length === started) this.newFrame();
    }
    this.text.append(block);
    if (this.fits()) return this.placed(block);
    const rest = this.divided(block);
    if (rest) this.placed(block);
    else if (this.text.children.length > 1) return this.moveOn(block);
    else return this.placed(block);
    this.newFrame();
    this.add(rest);
  }

  /** Keeps as many lines of a block as fit; what does not. Nothing where it stays whole. */
  divided(block) {
    if (/^H\d$/.test(block.tagName)) return null;
    if (block.tagName === "TABLE") {
      for (let row = block.rows.length - 1; row > 0; row--) {
        const rest = splitTable(block, row);
        if (this.fits()) return rest;
        block.tBodies[0].append(...rest.rows);
      }
      return null;
    }
    const whole = block.cloneNode(true);
    for (let n = lineStarts(block).length - 1; n >= 0; n--) {
      const rest = splitAt(block, lineStarts(block)[n]);
      if (this.fits()) return rest;
      block.replaceChildren(...whole.cloneNode(true).childNodes);
      block.className = whole.className;
    }
    return null;
  }

  /** A block that does not fit begins the next frame, with the headings right before it. */
  moveOn(block) {
    const taken = [block];
    block.remove();
    while (/^H\d$/.test(this.text.lastChild?.tagName ?? "") && this.text.children.length > 1) {
      taken.unshift(this.text.lastChild);
      this.text.lastChild.remove();
      this.headings.pop();
    }
    this.setNotes();
    this.newFrame();
    for (const one of taken) this.add(one);
  }

  placed(block) {
    if (!/^H\d$/.test(block.tagName)) return;
    this.headings.push({ block, page: this.pages.length });
    if (block.tagName === "H2") {
      this.chapter = block.textContent;
      this.pages.at(-1).chapter = this.chapter;
    }
  }
}

/** Pages that list the headings of the first levels, with dots and page numbers. */
function contentsPages(config, pages, headings) {
  const list = new Pages(config, []);
  const title = document.createElement("p");
  title.className = "contents";
  title.textContent = "目 录";
  list.text.append(title);
  for (const { block, page } of headings) {
    if (!["H2", "H3"].includes(block.tagName)) continue;
    const line = document.createElement("p");
    line.className = `entry ${block.tagName.toLowerCase()}`;
    line.innerHTML = "<span></span><span></span><span></span>";
    const [name, dots, number] = line.children;
    name.textContent = block.textContent;
    number.textContent = page;
    list.add(line);
    dots.textContent = "…";
    const room = line.clientWidth - name.offsetWidth - number.offsetWidth - 12;
    dots.textContent = room > 0 ? "…".repeat(room / dots.offsetWidth) : "";
  }
  return list.pages;
}

/** Fills {title}, {chapter}, {page} and {pages} into the pattern of a head or a foot; lines are parted by a bar. */
function filled(element, pattern, values) {
  const lines = pattern.replace(/\{(\w+)\}/g, (_, name) => values[name]).split("|");
  element.replaceChildren(...lines.map((line) => Object.assign(document.createElement("div"), { textContent: line })));
  return lines;
}

function paginate(config, notes) {
  const blocks = [...document.getElementById("flow").children];
  const book = new Pages(config, notes);
  for (const block of blocks) book.add(block);
  const contents = config.contents ? contentsPages(config, book.pages, book.headings) : [];
  document.getElementById("flow").remove();
  const cover = contents.length ? 1 : 0;
  const first = book.pages[0].page;
  for (const { page } of contents) document.body.insertBefore(page, first);
  const title = config.title;
  const pages = book.pages.length;
  return [
    ...contents.map(() => ({ contents: true, lines: [] })),
    ...book.pages.map(({ page, chapter }, n) => {
      const values = { title, chapter: chapter || title, page: n + 1, pages };
      const [head, foot] = n % 2 ? config.even : config.odd;
      if (n < cover && config.bareFirst) return { contents: false, lines: [] };
      return {
        contents: false,
        lines: [
          ...filled(page.querySelector(".head"), head, values),
          ...filled(page.querySelector(".foot"), foot, values),
        ].filter(Boolean),
      };
    }),
  ];
}
