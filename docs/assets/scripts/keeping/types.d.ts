// What the site offers to be kept (hooks/edition/publish/keeping.py writes it), and what a browser has kept.

/** A file: its path from the root of this language's site, its bytes, its SHA-256 in base64. */
export type SiteFile = [path: string, bytes: number, hash: string];

export interface Listing {
  /** Changes with each file. */
  edition: string;
  date: string;
  commit: string;
  /** What a kept page says at its head, as HTML. */
  notice: string;
  /** What every page needs. */
  shell: SiteFile[];
  documents: Record<string, { title: string; address: string; files: SiteFile[] }>;
}

export interface KeptRecord {
  edition: string;
  date: string;
  commit: string;
  notice: string;
  /** When it was kept, by the reader's clock. */
  at: number;
  hashes: Record<string, string>;
  documents: Record<string, { title: string; address: string; bytes: number; files: string[] }>;
}

export interface KeptCopy {
  cache: Cache;
  record: KeptRecord;
}
