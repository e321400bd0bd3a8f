const canvas = document.createElement('canvas')
canvas.width = canvas.height = 1
const ink = canvas.getContext('2d', { willReadFrequently: true })

/** Any CSS colour as `#rrggbb`, which is all that a native colour input takes. */
export function hexOf(color: string): string {
  if (!ink) return '#000000'
  ink.clearRect(0, 0, 1, 1)
  ink.fillStyle = '#000'
  ink.fillStyle = color
  ink.fillRect(0, 0, 1, 1)
  const [r = 0, g = 0, b = 0] = ink.getImageData(0, 0, 1, 1).data
  return `#${[r, g, b].map(part => part.toString(16).padStart(2, '0')).join('')}`
}
