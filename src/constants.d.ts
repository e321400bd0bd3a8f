/** The package's version; the build puts it in. */
declare const __VERSION__: string

/** The files of the chunks that the tag's file loads, by name; empty in the npm package. */
declare const __CHUNKS__: Readonly<Record<string, import('./element/chunk-types').ChunkFile>>

/** The report's faces, deflated, as base64; the build makes them (`scripts/build/pdf-fonts.ts`). */
declare module 'virtual:pdf-fonts' {
  export const regular: string
  export const strong: string
}
