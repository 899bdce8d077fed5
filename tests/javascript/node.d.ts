// What the tests take from Node.js and esbuild, as loosely as they use it: their own types are not installed.

declare module "node:assert/strict" {
  const assert: any;
  export default assert;
}
declare module "node:fs" {
  export const readFileSync: (path: string, encoding: "utf8") => string;
  export const readdirSync: (path: string, options: object) => string[];
}
declare module "node:path" {
  export const dirname: (path: string) => string;
  export const join: (...parts: string[]) => string;
  export const relative: (from: string, to: string) => string;
  export const resolve: (...parts: string[]) => string;
}
declare module "node:test" {
  export const test: (name: string, body: () => unknown) => void;
  export const beforeEach: (body: () => unknown) => void;
  export const afterEach: (body: () => unknown) => void;
  export const mock: any;
}
declare module "node:vm" {
  const vm: any;
  export default vm;
}
declare module "esbuild" {
  const esbuild: any;
  export default esbuild;
}
declare const process: { argv: string[] };
interface ImportMeta {
  dirname: string;
}
