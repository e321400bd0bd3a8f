/** Version of the package. The build replaces this constant. */
declare const __VERSION__: string

/** Files of the chunks that the script tag's file loads, by chunk name; empty in the npm package. The build replaces this constant. */
declare const __CHUNKS__: Readonly<Record<string, import('./element/chunk-types').ChunkFile>>

/** Chunks that are part of the script tag's file, by name: `check` in `readiness-check.whole.js`, else none. The build replaces this constant. */
declare const __EMBEDDED__: Readonly<Record<string, import('./chunks/script-tag-chunk-loader').EvaluateChunk>>

/** Fonts of the PDF report, compressed with deflate, as base64. The build creates them (`scripts/build/pdf-fonts.ts`). */
declare module 'virtual:pdf-fonts' {
  export const regular: string
  export const strong: string
}
