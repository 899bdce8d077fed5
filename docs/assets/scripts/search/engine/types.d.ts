// What the search engine works with: the files of the index, the store made of them, and what a query finds.

import type { LanguageCode } from "../../model/types.d.ts";

/** A file of the index; hooks/edition/search/index.py writes it and says more. */
export interface IndexFile {
  lang: LanguageCode | "";
  /** Texts in reading order. The title is empty where it is the first block; ids are parted by spaces. */
  texts?: [url: string, group: string, title: string, ids: string, kinds: string][];
  /** The blocks of each text. */
  blocks?: string[][];
  /** Slug (empty where the English name gives it) and forms, the form in use first. */
  terms?: string[][];
  /** Short titles of the documents, by group. */
  groups?: Record<string, string>;
  /** Pairs of a traditional and a simplified character, end to end. */
  simplified?: string;
  /** Each syllable of pinyin with the characters that are usually read so, end to end. */
  readings?: string;
  /** Words whose characters are read otherwise than usual. */
  polyphones?: [word: string, syllables: string][];
  /** Each syllable of pinyin with the characters that may be read so as well, end to end. */
  seconds?: string;
  pages?: [url: string, title: string, lang: LanguageCode, blocks: [anchor: string, kind: string, text: string][]][];
  definitions?: [slug: string, zh: string, en: string][];
  /** Further English forms of terms. */
  forms?: string[][];
  /** Where the texts are in shards: how many shards, and how many route files. */
  routes?: { shards: number; files: number };
  /** The words of all texts, where these are in shards. */
  words?: string[];
  /** In a file that holds some of each language: the two halves. */
  parts?: IndexFile[];
  /** In a route file: keys with the masks of their shards in base 16. */
  route?: Record<string, string>;
}

/** What the index says of pinyin. */
export interface PinyinTables {
  readings?: [syllable: string, characters: string][];
  polyphones?: [word: string, syllables: string][];
  seconds?: [syllable: string, characters: string][];
}

/** A folded text, with its word edges and the places of its units (see `FoldedText`). */
export interface Folded {
  text: string;
  edges: Uint8Array;
  places: Uint32Array;
}

/** Blocks of one language, folded end to end with a line break after each. */
export interface Column extends Folded {
  lang: LanguageCode;
  /** The blocks as they are printed. */
  blocks: string[];
  /** The entry of each block. */
  entries: number[];
  /** Where each block begins in the folded text. */
  starts: number[];
  /** Whether it holds only a part of its language's texts. */
  shard: boolean;
}

/** A block of a column, by its number. */
export interface BlockPlace {
  column: Column;
  block: number;
}

/** One block in both languages. */
export interface Entry {
  /** The number of its page. */
  page: number;
  id: string;
  /**
   * t title, b byline, h heading, p paragraph, l bullet, a published English, n note, m a term's names, d its
   * definition.
   */
  kind: string;
  zh?: BlockPlace;
  en?: BlockPlace;
}

/** A page that can be found. */
export interface Page {
  url: string;
  kind: "text" | "term" | "other";
  /** The group of the document that a text belongs to. */
  group: string;
  title: Partial<Record<LanguageCode, string>>;
  /** The numbers of its entries, in reading order. */
  entries: number[];
}

/** A part of a column's folded text. */
export interface Span {
  column: Column;
  from: number;
  to: number;
}

/** One text of some spans: how often it occurs, and whether anywhere in whole words. */
export interface Counted {
  text: string;
  count: number;
  whole: boolean;
}

/** A word of a query. */
export interface Word {
  /** As it was typed, and folded. */
  typed: string;
  needle: string;
  /** Whether it stood in quotation marks. */
  exact: boolean;
}

export interface Query {
  typed: string;
  words: Word[];
  /** The whole query as one word. */
  whole: Word;
}

/**
 * How something was found: as it was typed, in another form of the English word, by another name of a term, by pinyin;
 * or scattered, where a text holds all words of a query, though no block of it does; or as the nearest there is, where
 * it holds only some of them.
 */
export type FoundBy = "typed" | "inflected" | "translation" | "pinyin" | "scattered" | "nearest";

/** One form in which a word of a query is searched for. */
export interface Variant {
  /** The form, folded. */
  needle: string;
  foundBy: FoundBy;
  /** What was typed for it, or the term whose translation it is. */
  from: string;
  /** The only language it is searched for in. */
  lang?: LanguageCode;
  /** The least fit that counts (see `FIT`). */
  leastFit: number;
  /** What it takes from the score. */
  cost: number;
  /** Whether it was found anywhere besides the names of terms. */
  used?: boolean;
}

/** Words that must all be found in one entry, each in one of its variants. */
export type Plan = Variant[][];

export interface Hit {
  entry: number;
  score: number;
  foundBy: FoundBy;
  lang: LanguageCode;
}

/** The hits on one page, best first, and what the page is worth. */
export interface PageHits {
  page: number;
  score: number;
  hits: Hit[];
}

/** How a query is answered. */
export interface SearchOptions {
  /** Whether everything is shown, however much. */
  all?: boolean;
  /** Whether parts of the index are still on their way. */
  pending?: boolean;
  /** Whether parts of the index could not be loaded. */
  broken?: boolean;
  /** Whether shards that may hold more were left out. */
  partial?: boolean;
  /** Whether only the first pages are shown. */
  brief?: boolean;
}
