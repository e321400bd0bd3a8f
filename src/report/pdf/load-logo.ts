import type { LogoImage } from './layout/brand-header'

/** Largest size of the rasterized logo, in pixels: four times its largest size in the report, so that it prints sharply. */
const MAX_WIDTH = 520
const MAX_HEIGHT = 104
/** How long to wait for the logo, in milliseconds. */
const TIMEOUT_MS = 4000

/**
 * Loads the partner's logo and converts it to a JPEG on white. Returns `null` if the logo fails to load, is not an image,
 * or comes from another origin without CORS headers; the report then shows only the partner's name.
 */
export async function loadLogo(url: string | null, signal: AbortSignal | undefined): Promise<LogoImage | null> {
  if (!url || typeof document === 'undefined') return null
  try {
    return await toJpeg(await loadImage(url, signal))
  } catch {
    signal?.throwIfAborted()
    return null
  }
}

const loadImage = (url: string, signal: AbortSignal | undefined) =>
  new Promise<HTMLImageElement>((resolve, reject) => {
    const image = new Image()
    const timer = setTimeout(reject, TIMEOUT_MS)
    image.onload = () => {
      clearTimeout(timer)
      resolve(image)
    }
    image.onerror = reject
    signal?.addEventListener('abort', reject, { once: true })
    image.crossOrigin = 'anonymous'
    image.referrerPolicy = 'no-referrer'
    image.src = url
  })

async function toJpeg(image: HTMLImageElement): Promise<LogoImage | null> {
  // An SVG without an intrinsic size is drawn at the largest size.
  const [width, height] = [image.naturalWidth || MAX_WIDTH, image.naturalHeight || MAX_HEIGHT]
  const isVector = /^data:image\/svg|\.svg(\?|#|$)/i.test(image.src)
  const scale = Math.min(MAX_WIDTH / width, MAX_HEIGHT / height, isVector ? Infinity : 1)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const context = canvas.getContext('2d')
  if (!context) return null
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  // Some browsers return noise instead of the canvas pixels, to prevent fingerprinting. A canvas that should be all white
  // reveals the noise.
  if (context.getImageData(0, 0, canvas.width, canvas.height).data.some(value => value !== 255)) return null
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg', 0.95))
  return blob && { data: new Uint8Array(await blob.arrayBuffer()), width: canvas.width, height: canvas.height }
}
