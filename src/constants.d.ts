/** Version of the package. The build replaces this constant. */
declare const __VERSION__: string

/** Files of the chunks that the script tag's file loads, by chunk name; empty in the npm package. The build replaces this constant. */
declare const __CHUNKS__: Readonly<Record<string, import('./element/chunk-types').ChunkFile>>

/** Fonts of the PDF report, compressed with deflate, as base64. The build creates them (`scripts/build/pdf-fonts.ts`). */
declare module 'virtual:pdf-fonts' {
  export const regular: string
  export const strong: string
}
