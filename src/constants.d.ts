/** The package's version; the build puts it in. */
declare const __VERSION__: string

/** The files that load later, by short name: their name beside the tag's file, and the hash that it checks them against. */
declare const __LATER__: Readonly<
  Partial<Record<keyof import('./element/later/files').LaterFiles, import('./element/later/files').LaterFile>>
>

/** The same of those that only the later file at hand knows, in the tag's build; empty in the npm package's. */
declare const __OWN__: typeof __LATER__

/** The report's faces, deflated, as base64; the build makes them (`scripts/build/pdf-fonts.ts`). */
declare module 'virtual:pdf-fonts' {
  export const regular: string
  export const strong: string
}
