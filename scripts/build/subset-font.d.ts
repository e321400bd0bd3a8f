/** The part of it that the build uses; the package brings no types. */
declare module 'subset-font' {
  /** Cuts a font down to the characters of a text. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'truetype'
      /** OpenType features that stay, by tag. */
      keepFeatures: string[]
      /** Entries of the name table that stay besides the usual ones. */
      preserveNameIds: number[]
      noHinting: boolean
      dropTables: string[]
    },
  ): Promise<Buffer>
}
