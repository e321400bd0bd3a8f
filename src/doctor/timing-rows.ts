import type { FileTiming, Inputs } from './inputs'
import type { Row } from './sections'
import { text } from './text'

const time = (milliseconds: number) => text('milliseconds', { n: Math.round(milliseconds) })
const weight = (bytes: number) => text('kilobytes', { n: (bytes / 1000).toFixed(1) })

const told = ({ duration, transfer, size }: FileTiming) => {
  if (!size) return text('untold', { time: time(duration) })
  const values = { transfer: weight(transfer), size: weight(size), time: time(duration) }
  return text(transfer ? 'unpacked' : 'cached', values)
}

const nameOf = (address: string) => address.replace(/[?#].*/, '').replace(/.*\//, '')

export function timingRows({ readyAfter, tagFile, chunkFiles: laterFiles }: Inputs): Row[] {
  return [
    ...(readyAfter === null ? [] : [{ name: text('ready'), value: time(readyAfter) }]),
    ...(tagFile ? [{ name: text('tagFile'), value: told(tagFile) }] : []),
    ...laterFiles.map((file): Row => ({ name: nameOf(file.address), value: told(file) })),
  ]
}
