import type { Arrival, Inputs } from './inputs'
import { say } from './say'
import type { Row } from './sections'

const time = (milliseconds: number) => say('milliseconds', { n: Math.round(milliseconds) })
const weight = (bytes: number) => say('kilobytes', { n: (bytes / 1000).toFixed(1) })

const told = ({ duration, transfer, size }: Arrival) => {
  if (!size) return say('untold', { time: time(duration) })
  const values = { transfer: weight(transfer), size: weight(size), time: time(duration) }
  return say(transfer ? 'unpacked' : 'cached', values)
}

const nameOf = (address: string) => address.replace(/[?#].*/, '').replace(/.*\//, '')

export function timeRows({ readyAfter, tagFile, laterFiles }: Inputs): Row[] {
  return [
    ...(readyAfter === null ? [] : [{ name: say('ready'), value: time(readyAfter) }]),
    ...(tagFile ? [{ name: say('tagFile'), value: told(tagFile) }] : []),
    ...laterFiles.map((file): Row => ({ name: nameOf(file.address), value: told(file) })),
  ]
}
