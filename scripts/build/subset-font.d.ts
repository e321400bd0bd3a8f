/** Types of the package `subset-font`, which has none: only what the build uses. */
declare module 'subset-font' {
  /** Returns the font with only the characters that occur in the text. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'truetype'
      /** Tags of the OpenType features that are kept. */
      keepFeatures: string[]
      /** Ids of name table entries that are kept in addition to the default ones. */
      preserveNameIds: number[]
      noHinting: boolean
      dropTables: string[]
    },
  ): Promise<Buffer>
}
