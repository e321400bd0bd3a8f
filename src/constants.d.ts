/** The package's version; the build puts it in. */
declare const __VERSION__: string

/** The files that load later, by short name: their name beside the tag's file, and the hash that it checks them against. */
declare const __LATER__: Readonly<
  Record<keyof import('./element/later/files').LaterFiles, { file: string; integrity: string }>
>

/** The report's faces, deflated, as base64; the build makes them (`scripts/build/pdf-fonts.ts`). */
declare module 'virtual:pdf-fonts' {
  export const regular: string
  export const strong: string
}
