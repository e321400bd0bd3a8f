/** The package's version; the build puts it in. */
declare const __VERSION__: string

/** The files that load later, by short name: their name beside the tag's file, and the hash that it checks them against. */
declare const __LATER__: Readonly<
  Record<keyof import('./element/later/files').LaterFiles, { file: string; integrity: string }>
>
