// What flows through search: the files of the index, the store made of them, and what a query finds.

export type Lang = "zh" | "en";

/** A file of the index; the generator's docstring says more. */
export interface IndexFile {
  lang: Lang | "";
  /** Texts in reading order. The title is empty where it is the first block; ids are parted by spaces. */
  texts?: [url: string, group: string, title: string, ids: string, kinds: string][];
  /** The blocks of each. */
  blocks?: string[][];
  /** Slug (empty where the English name gives it) and forms, the form in use first. */
  terms?: string[][];
  /** Short titles of the documents. */
  groups?: Record<string, string>;
  /** Pairs of a traditional and a simplified character, end to end. */
  simplified?: string;
  /** Each syllable with its characters, words that are read otherwise, syllables that characters may have as well. */
  readings?: [syllable: string, characters: string][];
  polyphones?: [word: string, syllables: string][];
  seconds?: [syllable: string, characters: string][];
  pages?: [url: string, title: string, lang: Lang, blocks: [anchor: string, kind: string, text: string][]][];
  definitions?: [slug: string, zh: string, en: string][];
  /** Further English forms of terms. */
  forms?: string[][];
  /** Where the texts are in shards: how many, and in how many route files. */
  routes?: { shards: number; files: number };
  /** The words of all texts, where these are in shards. */
  words?: string[];
  /** Of a file that holds some of each language. */
  parts?: IndexFile[];
  /** Of a route file: keys with the masks of their shards in base 16. */
  route?: Record<string, string>;
}

/** The tables of pinyin. */
export type Pinyin = Pick<IndexFile, "readings" | "polyphones" | "seconds">;

/** Texts of one language folded end to end. */
export interface Column {
  lang: Lang;
  /** As they are printed. */
  blocks: string[];
  /** The entry of each block. */
  entries: number[];
  /** Folded; a line break parts blocks. */
  text: string;
  /** Whether a word begins or ends before each folded unit. */
  edges: Uint8Array;
  /** The place of each folded unit in its block. */
  at: Uint32Array;
  /** Where each block begins in the folded text. */
  starts: number[];
  /** Whether it is a part of its language. */
  shard: boolean;
}

export interface Spot {
  column: Column;
  block: number;
}

/** One block in both languages. */
export interface Entry {
  place: number;
  id: string;
  /** t title, b byline, h heading, p paragraph, l bullet, a published English, n note, m a term's names, d its definition. */
  kind: string;
  zh?: Spot;
  en?: Spot;
}

/** A page that can be found. */
export interface Place {
  url: string;
  kind: "text" | "term" | "page";
  /** The document that a text belongs to. */
  group: string;
  title: Partial<Record<Lang, string>>;
  /** In reading order. */
  entries: number[];
}

/** A part of a column's folded text. */
export interface Span {
  column: Column;
  from: number;
  to: number;
}

/** A word of a query; exact where it stood in quotation marks. */
export interface Word {
  typed: string;
  needle: string;
  exact: boolean;
}

export interface Query {
  typed: string;
  words: Word[];
  whole: Word;
}

/** As it stands, through the glossary, through pinyin; apart where a text, but no block of it, holds all words. */
export type How = "" | "translation" | "pinyin" | "apart";

/** One way to find a word. */
export interface Way {
  needle: string;
  how: How;
  from: string;
  lang?: Lang;
  /** The least fit that counts, by `scan`'s numbers. */
  least: number;
  /** What it takes from the score. */
  cost: number;
  /** Whether it has found anything besides terms' names. */
  used?: boolean;
}

/** Words that must all be found in one entry, each in one of its ways. */
export type Plan = { ways: Way[] }[];

export interface Hit {
  entry: number;
  score: number;
  how: How;
  lang: Lang;
}

export interface Group {
  place: number;
  score: number;
  hits: Hit[];
}

export interface Filter {
  document?: string;
  text?: string;
  lang?: Lang;
}

export interface Change {
  from: string;
  to: string;
}

/** What the box says of a result. */
export interface Info {
  query: string;
  /** How many entries were found, in how many places, and how many of them are sent. */
  paragraphs: number;
  texts: number;
  shown: number;
  /** Whether parts of the index are still on their way. */
  pending: boolean;
  /** Whether shards that may hold more were left out. */
  partial: boolean;
  /** Whether only the first of what is shown are sent; the others follow when the reader pauses. */
  brief: boolean;
  /** Pinyin, and what it was read as. */
  readings: Change[];
  /** Terms, and what they were carried over to. */
  translations: Change[];
  /** How many entries the filter keeps back, where nothing else was found. */
  elsewhere: number;
  /** What is shown instead of a query that is nowhere, and other guesses. */
  guess: string | null;
  guesses: string[];
}

/** What the theme draws. */
export interface Item {
  location: string;
  title: string;
  text: string;
  score: number;
  terms: Record<string, boolean>;
}

/** Type 0 set-up, 1 ready, 2 query, 3 result, 4 catalogue, -1 failure. */
export interface Message {
  type: number;
  data?: any;
  filter?: Filter;
  all?: boolean;
}
