import type { CoverContent, PdfContent, Rung } from '../pdf-content'
import { circle, line, type Op, type Part, part, rectangle } from './draw-ops'
import { chips, chipsWidth, tick } from './icons'
import { type Box, beside, columnsOf, padded, type Setting, spread, stack, text, widthOf, wrap } from './text-layout'

/** The partner's logo, as it comes into the report: a JPEG, with its size in any unit. */
export interface Logo {
  data: Uint8Array
  width: number
  height: number
}

/** The line over the face: who gives the report, what it is, and of which day. */
export function masthead(setting: Setting, parent: Part, content: PdfContent, logo: Logo | null, width: number): Box {
  const { colors } = setting
  const height = setting.tight ? 52 : 66
  const scale = logo ? Math.min(26 / logo.height, 130 / logo.width) : 0
  const image = logo && { width: logo.width * scale, height: logo.height * scale }
  const start = image ? image.width + 10 : 0
  const half = width * 0.56
  const name = content.brand ?? content.title
  const figure = logo && part(parent, 'Figure', { alt: name })
  const brand = text(setting, part(parent, 'P'), name, { face: 'strong' }, half - start)
  const aside = stack(
    0,
    content.brand
      ? text(setting, part(parent, 'P'), content.title, { size: 'small', align: 'end' }, width - half)
      : null,
    text(setting, part(parent, 'P'), content.date, { size: 'small', color: colors.soft, align: 'end' }, width - half),
  )
  return {
    height,
    draw(page, x, y) {
      const middle = y + height / 2 + 2
      if (logo && image && figure)
        page.push({ kind: 'image', x, y: middle - image.height / 2, ...image, data: logo.data, part: figure })
      brand.draw(page, x + start, middle - brand.height / 2)
      aside.draw(page, x + half, middle - aside.height / 2)
    },
  }
}

/** The one strong surface, from edge to edge: the answer and its reason. */
export function* coverPanel(setting: Setting, parent: Part, face: CoverContent, width: number): Generator<void, Box> {
  const { colors, paper } = setting
  const { onFace, faceSoft } = colors
  const dial = face.band ? (setting.tight ? 112 : 128) : 0
  const words = width - (dial ? dial + 28 : 0)
  const kicker = text(setting, part(parent, 'P'), face.kicker, { color: faceSoft }, words)
  const title = text(
    setting,
    part(parent, 'H1'),
    face.heading,
    { size: 'display', face: 'strong', color: onFace },
    words,
  )
  const chip = face.chip ? outlined(setting, part(parent, 'P'), face.chip) : null
  const lead = text(setting, part(parent, 'P'), face.lead, { size: 'head', color: onFace }, Math.min(words, 330))
  const note = face.note ? text(setting, part(parent, 'P'), face.note, { color: onFace }, Math.min(words, 330)) : null
  const said = stack(7, stack(3, kicker, title), chip, lead, note)
  const answer = face.band
    ? beside(
        [0, centred(said, dial)],
        [width - dial, centred(dialOf(setting, part(parent, 'P'), face.band, dial), said.height)],
      )
    : said
  yield
  const rungs = face.band ? ladder(setting, parent, face.band.ladder, width) : null
  yield
  const reasons = face.held ? held(setting, parent, face.held, width) : null
  yield
  const figures = face.facts.length ? facts(setting, parent, face.facts, width) : null
  const box = stack(setting.tight ? 12 : 16, answer, rungs, reasons, figures)
  return padded(box, setting.tight ? [16, paper.margin, 15] : [26, paper.margin, 22], (page, x, y, height) =>
    page.push({
      kind: 'shape',
      part: null,
      path: rectangle(x - 2, y, paper.width + 4, height),
      fill: colors.face,
      light: { x: x + paper.width * 0.82, y, radius: paper.width * 0.62, color: colors.faceLight },
    }),
  )
}

const centred = (box: Box, height: number): Box => ({
  height: Math.max(height, box.height),
  draw: (page, x, y) => box.draw(page, x, y + Math.max(0, (height - box.height) / 2)),
})

/** A few words in a ring. */
function outlined(setting: Setting, of: Part, said: string): Box {
  const { onFace } = setting.colors
  const style = { size: 'small', face: 'strong', color: onFace } as const
  const width = widthOf(setting, said, style) + 14
  const label = text(setting, of, said, style, width)
  return {
    height: 15,
    draw(page, x, y) {
      page.push({
        kind: 'shape',
        part: null,
        path: rectangle(x + 0.4, y + 0.4, width, 14.2, 7.1),
        stroke: onFace,
        width: 0.8,
      })
      label.draw(page, x + 7, y + (15 - label.height) / 2)
    },
  }
}

const SWEEP = { from: 135, degrees: 270, gap: 5, ticks: 11 }

/** The sign of the band: a ring of ticks, a stretch for each band, lit as far as the one stood on. */
function dialOf(
  setting: Setting,
  of: Part,
  { index, of: last, note }: NonNullable<CoverContent['band']>,
  diameter: number,
): Box {
  const { colors } = setting
  const radius = diameter / 2
  const stretch = (SWEEP.degrees - (last - 1) * SWEEP.gap) / last
  const at = (x: number, y: number, degrees: number, distance: number): [number, number] => [
    x + Math.cos((degrees * Math.PI) / 180) * distance,
    y + Math.sin((degrees * Math.PI) / 180) * distance,
  ]
  const marks = (x: number, y: number, band: number, inner: number, outer: number) =>
    Array.from({ length: SWEEP.ticks }, (_, tick) => {
      const degrees = SWEEP.from + (band - 1) * (stretch + SWEEP.gap) + (stretch * tick) / (SWEEP.ticks - 1)
      return line(...at(x, y, degrees, inner), ...at(x, y, degrees, outer))
    }).join('')
  const number = text(
    setting,
    of,
    `${index} `,
    { size: 'display', face: 'strong', color: colors.onFace, align: 'middle' },
    diameter,
  )
  const under = text(setting, of, note, { size: 'small', color: colors.faceSoft, align: 'middle' }, diameter)
  return {
    height: diameter * 0.9,
    draw(page, left, top) {
      const [x, y] = [left + radius, top + radius]
      for (let band = 1; band <= last; band++)
        page.push({
          kind: 'shape',
          part: null,
          path: marks(x, y, band, radius - (band === index ? 13 : 10), radius - (band === index ? 1 : 3)),
          stroke: band <= index ? colors.faceAccent : colors.faceDim,
          width: band === index ? 1.7 : 1.1,
        })
      page.push({
        kind: 'shape',
        part: null,
        path: circle(x, y, radius - 20),
        fill: colors.face,
        light: { x, y: y - radius + 20, radius: 2 * (radius - 20), color: colors.faceLight },
        stroke: colors.faceLine,
        width: 0.6,
      })
      number.draw(page, left, y - 22)
      under.draw(page, left, y + 12)
    },
  }
}

/** The bands by name, lowest first. */
function ladder(setting: Setting, parent: Part, rungs: Rung[], width: number): Box {
  const { colors } = setting
  const list = part(parent, 'L')
  const each = (width - 6 - (rungs.length - 1) * 3) / rungs.length
  const made = rungs.map(({ step, name, state, note }) => {
    const item = part(list, 'LI')
    const color = state === 'here' ? colors.face : state === 'passed' ? colors.onFace : colors.faceSoft
    const face = state === 'here' ? 'strong' : 'regular'
    return {
      state,
      box: stack(
        0,
        text(setting, part(item, 'Lbl'), `${step}`, { size: 'small', face, color }, each - 16),
        text(setting, part(item, 'LBody'), name, { face, color }, each - 16),
        note ? text(setting, part(item, 'LBody'), note, { size: 'small', color }, each - 16) : null,
      ),
    }
  })
  const inner = Math.max(...made.map(({ box }) => box.height)) + 13
  return {
    height: inner + 6,
    draw(page, x, y) {
      page.push({ kind: 'shape', part: null, path: rectangle(x, y, width, inner + 6, 7), fill: colors.faceWell })
      made.forEach(({ state, box }, at) => {
        const left = x + 3 + at * (each + 3)
        if (state === 'here')
          page.push({
            kind: 'shape',
            part: null,
            path: rectangle(left, y + 3, each, inner, 5),
            fill: colors.faceAccent,
          })
        if (state === 'held')
          page.push({
            kind: 'shape',
            part: null,
            path: rectangle(left + 0.5, y + 3.5, each - 1, inner - 1, 5),
            stroke: colors.faceSoft,
            width: 0.7,
            dash: 2.2,
          })
        if (state === 'passed')
          page.push({
            kind: 'shape',
            part: null,
            path: tick(left + each - 15, y + 9.5, 6.5),
            stroke: colors.faceAccent,
            width: 1.3,
          })
        box.draw(page, left + 8, y + 3 + 6.5)
      })
    },
  }
}

/** What holds the band down. More than two reasons stand in two columns. */
function held(
  setting: Setting,
  parent: Part,
  { heading, reasons }: NonNullable<CoverContent['held']>,
  width: number,
): Box {
  const { onFace, faceSoft } = setting.colors
  const title = text(setting, part(parent, 'P'), heading, { face: 'strong', color: onFace }, width)
  const list = part(parent, 'L')
  const columns = columnsOf(reasons.length > 2 ? 2 : 1, width, 24)
  const column = columns.width
  const boxes = reasons.map(({ text: said, references }): Box => {
    const item = part(list, 'LI')
    const body = part(item, 'LBody')
    const words = text(setting, body, said, { color: onFace }, column - 12)
    const inLine = lastWidth(setting, said, column - 12) + 8
    const fits = inLine + chipsWidth(setting, references) <= column - 12
    const marks = chips(setting, part(body, 'P'), references, column - 12, { color: faceSoft })
    return {
      height: words.height + (fits || !references.length ? 0 : marks.height + 3),
      draw(page, x, y) {
        page.push({
          kind: 'shape',
          part: null,
          path: line(x, y + 6.1, x + 5, y + 6.1),
          stroke: setting.colors.faceAccent,
          width: 1.4,
        })
        words.draw(page, x + 12, y)
        if (fits) marks.draw(page, x + 12 + inLine, y + words.height - 11.9)
        else marks.draw(page, x + 12, y + words.height + 1.5)
      },
    }
  })
  return stack(5, title, spread(boxes, 4, columns).box)
}

const lastWidth = (setting: Setting, said: string, width: number) =>
  widthOf(setting, wrap(setting, said, {}, width).at(-1) ?? '', {})

/** How much is in place, how much is known, and as what the standard applies. */
function facts(setting: Setting, parent: Part, items: CoverContent['facts'], width: number): Box {
  const { colors } = setting
  const list = part(parent, 'L')
  const shares = items.length === 3 ? [0, 0.25, 0.42] : items.map((_, at) => at / items.length)
  const columns = items.map(({ name, value }, at): [number, Box] => {
    const own = ((shares[at + 1] ?? 1) - (shares[at] ?? 0)) * width - 16
    const item = part(list, 'LI')
    return [
      (shares[at] ?? 0) * width,
      stack(
        2,
        text(setting, part(item, 'Lbl'), name, { size: 'small', color: colors.faceSoft }, own),
        text(setting, part(item, 'LBody'), value, { size: 'head', face: 'strong', color: colors.onFace }, own),
      ),
    ]
  })
  const rule = (page: Op[], x: number, y: number) =>
    page.push({ kind: 'shape', part: null, path: line(x, y, x + width, y), stroke: colors.faceLine, width: 0.6 })
  return padded(beside(...columns), [11, 0, 0], rule)
}
