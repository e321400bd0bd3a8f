import type { Logo } from './layout/cover'

/** The logo is drawn this many times larger than it stands in the report at most, so that it is sharp on paper. */
const WIDTH = 520
const HEIGHT = 104
/** A server that does not answer holds nobody up. */
const PATIENCE = 4000

/**
 * The partner's logo on white, as a JPEG; null where it does not come, may not be read (another origin that does not allow
 * it), or is no picture. The report then has the name alone.
 */
export async function readLogo(address: string | null, signal: AbortSignal | undefined): Promise<Logo | null> {
  if (!address || typeof document === 'undefined') return null
  try {
    return await draw(await load(address, signal))
  } catch {
    signal?.throwIfAborted()
    return null
  }
}

const load = (address: string, signal: AbortSignal | undefined) =>
  new Promise<HTMLImageElement>((done, failed) => {
    const image = new Image()
    const timer = setTimeout(failed, PATIENCE)
    image.onload = () => {
      clearTimeout(timer)
      done(image)
    }
    image.onerror = failed
    signal?.addEventListener('abort', failed, { once: true })
    image.crossOrigin = 'anonymous'
    image.referrerPolicy = 'no-referrer'
    image.src = address
  })

async function draw(image: HTMLImageElement): Promise<Logo | null> {
  // A drawing without a size of its own is as large as its place.
  const [own, tall] = [image.naturalWidth || WIDTH, image.naturalHeight || HEIGHT]
  const vector = /^data:image\/svg|\.svg(\?|#|$)/i.test(image.src)
  const scale = Math.min(WIDTH / own, HEIGHT / tall, vector ? Infinity : 1)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(own * scale))
  canvas.height = Math.max(1, Math.round(tall * scale))
  const context = canvas.getContext('2d')
  if (!context) return null
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  // Some browsers give away noise in place of a picture, so that nobody is known by it.
  if (context.getImageData(0, 0, canvas.width, canvas.height).data.some(value => value !== 255)) return null
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/jpeg', 0.95))
  return blob && { data: new Uint8Array(await blob.arrayBuffer()), width: canvas.width, height: canvas.height }
}
