import type { DoctorInputs, FileTiming } from './inputs'
import type { FactRow } from './sections'
import { doctorText } from './text'

const formatDuration = (milliseconds: number) => doctorText('milliseconds', { n: Math.round(milliseconds) })
const formatSize = (bytes: number) => doctorText('kilobytes', { n: (bytes / 1000).toFixed(1) })

/** Load time and sizes of a file as one text. The sizes are left out if the server does not allow timing. */
const formatTiming = ({ duration, transferSize, decodedSize }: FileTiming) => {
  const time = formatDuration(duration)
  if (!decodedSize) return doctorText('untold', { time })
  const values = { transfer: formatSize(transferSize), size: formatSize(decodedSize), time }
  return doctorText(transferSize ? 'unpacked' : 'cached', values)
}

const fileNameOf = (address: string) => address.replace(/[?#].*/, '').replace(/.*\//, '')

/** Returns the rows of the timing section: time until ready, the embed file and the loaded chunks. */
export function timingRows({ readyAfter, tagFile, chunkFiles }: DoctorInputs): FactRow[] {
  return [
    ...(readyAfter === null ? [] : [{ name: doctorText('ready'), value: formatDuration(readyAfter) }]),
    ...(tagFile ? [{ name: doctorText('tagFile'), value: formatTiming(tagFile) }] : []),
    ...chunkFiles.map((file): FactRow => ({ name: fileNameOf(file.address), value: formatTiming(file) })),
  ]
}
