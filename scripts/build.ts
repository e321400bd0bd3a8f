/** `npm run build`: builds all of `dist` and prints the size of each file. */

import { buildAll } from './build/index'
import { brotliSize } from './build/minify'

const { files } = await buildAll()
for (const [file, code] of Object.entries(files))
  console.log(`dist/${file}  ${code.length} bytes, ${brotliSize(code)} brotli`)
