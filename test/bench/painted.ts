/**
 * Run in the page before its own scripts. `painted(name)` gives the time, in milliseconds since the page was asked for,
 * at which the named state was first painted: the frame after the one in which it was found in the document.
 */
export function watchPaint() {
  const times = new Map<string, number>()
  const looks = new Map<string, () => boolean>()
  const deep = (selector: string) =>
    document.querySelector(selector) ?? document.querySelector('readiness-check')?.shadowRoot?.querySelector(selector)
  const tick = () => {
    for (const [name, look] of looks)
      if (!times.has(name) && look()) {
        times.set(name, Number.NaN)
        // A message posted in a frame is delivered once that frame is on its way to the screen.
        const channel = new MessageChannel()
        channel.port1.onmessage = () => times.set(name, performance.now())
        channel.port2.postMessage(null)
      }
    requestAnimationFrame(tick)
  }
  requestAnimationFrame(tick)
  const longTasks: number[] = []
  const shifts: number[] = []
  new PerformanceObserver(list => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
    buffered: true,
  })
  new PerformanceObserver(list =>
    shifts.push(...list.getEntries().map(entry => Number(Reflect.get(entry, 'value')))),
  ).observe({ type: 'layout-shift', buffered: true })
  Reflect.set(window, Symbol.for('bench'), {
    deep,
    look: (name: string, test: () => boolean) => looks.set(name, test),
    painted: (name: string) => times.get(name),
    longTasks,
    shifts,
  })
}

/** What `watchPaint` leaves in the page. */
export interface Bench {
  deep(selector: string): Element | null | undefined
  look(name: string, test: () => boolean): void
  painted(name: string): number | undefined
  longTasks: number[]
  shifts: number[]
}
