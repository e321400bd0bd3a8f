const canvas = document.createElement('canvas')
canvas.width = canvas.height = 1
const context = canvas.getContext('2d', { willReadFrequently: true })

/**
 * Returns any CSS colour as `#rrggbb`, the only format that a native colour input accepts. Black if there is no canvas.
 */
export function toHexColor(color: string): string {
  if (!context) return '#000000'
  context.clearRect(0, 0, 1, 1)
  context.fillStyle = '#000'
  context.fillStyle = color
  context.fillRect(0, 0, 1, 1)
  const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data
  return `#${[r, g, b].map(part => part.toString(16).padStart(2, '0')).join('')}`
}
