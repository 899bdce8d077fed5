// What the messages between the search dialog and the search engine hold.

import type { LanguageCode } from "../../model/types.d.ts";
import type { MESSAGE } from "./messages.js";

/** A message to the engine. */
export type Request = { type: typeof MESSAGE.SETUP; data: Setup } | { type: typeof MESSAGE.RETRY } | QueryRequest;

export interface Setup {
  /** The language of the interface. */
  ui: LanguageCode;
  /** The folder of the index, as an address. */
  base: string;
  /** What the interface says, by name. */
  words?: Record<string, string>;
}

export interface QueryRequest {
  type: typeof MESSAGE.QUERY;
  /** What was typed. */
  data: string;
  filter?: Filter;
  /** Whether everything is to be shown, however much. */
  all?: boolean;
}

/** What a search is limited to: the texts of a document (by its group), one text (by its address), one language. */
export interface Filter {
  document?: string;
  text?: string;
  lang?: LanguageCode;
}

/** A message from the engine. */
export type Answer =
  | { type: typeof MESSAGE.READY; data: { catalogue: Catalogue } }
  | { type: typeof MESSAGE.CATALOGUE; data: { catalogue: Catalogue } }
  | { type: typeof MESSAGE.RESULT; data: Result }
  | { type: typeof MESSAGE.HEARD }
  | { type: typeof MESSAGE.FAILURE; data?: string };

/** The documents, each with its texts; none are listed where they are still to come. */
export type Catalogue = { group: string; title: string; texts: { url: string; title: string }[] }[];

/** What was found: for each page the items that the theme draws. */
export interface Result {
  items: ThemeItem[][];
  info: ResultInfo;
}

/** One link as the theme draws it. */
export interface ThemeItem {
  location: string;
  title: string;
  text: string;
  score: number;
  terms: Record<string, boolean>;
}

/** What the dialog says of a result. */
export interface ResultInfo {
  query: string;
  /** How many blocks and terms were found, on how many pages, and how many of them were sent. */
  paragraphs: number;
  pages: number;
  sent: number;
  /** The texts among these pages with how much was found in each and sent; null for other pages. In the order of the items. */
  texts: (TextHits | null)[];
  /** Whether parts of the index are still on their way. */
  pending: boolean;
  /** Whether parts of the index could not be loaded. */
  broken?: boolean;
  /** How much of a query was searched for that is too long, in characters; 0 where all of it was. */
  cut?: number;
  /** Whether shards that may hold more were left out. */
  partial: boolean;
  /** Whether only the first pages were sent; the others follow when the reader pauses. */
  brief: boolean;
  /** Where only the nearest was found: the words of the query that are nowhere in it. */
  nearest: string[] | null;
  /** English words, and their forms that were found. */
  forms: Change[];
  /** Pinyin, and the Chinese it was read as. */
  pinyin: Change[];
  /** Terms, and their names in the other language. */
  translations: Change[];
  /** How many blocks and terms the filter keeps back, where nothing else was found. */
  elsewhere: number;
  /** What was searched for instead, where the query is nowhere; and other suggestions. */
  suggestion: string | null;
  furtherSuggestions: string[];
}

/** The results of a text, by its address. */
export interface TextHits {
  url: string;
  hits: number;
  sent: number;
}

export interface Change {
  from: string;
  to: string;
}
