// What is said of a language.

/** The two languages of the edition, as addresses and files name them. */
export type LanguageCode = "zh" | "en";

export interface Language {
  /** As `lang` attributes name the language. */
  tag: string;
  /** How long a snippet of a block is, in characters: of the block that was found, and of its counterpart below it. */
  snippetLength: number;
  counterpartLength: number;
  /** What ends a sentence: the source of a regular expression. */
  sentenceEnd: string;
  quotationMarks: QuotationMarks;
}

export interface QuotationMarks {
  /** What readers type before and after a phrase that is meant exactly. Input methods mix “ and ” up. */
  opening: string;
  closing: string;
  /** What else quotes in print, or is typed for it. */
  other: string;
}
