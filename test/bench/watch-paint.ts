/**
 * Runs in the page before its own scripts, and adds a `BenchRecorder` to the window: it records paints, long tasks and
 * layout shifts. A state counts as painted in the frame in which its test is first true.
 */
export function watchPaint() {
  const times = new Map<string, number>()
  const tests = new Map<string, () => boolean>()
  const find = (selector: string) =>
    document.querySelector(selector) ?? document.querySelector('readiness-check')?.shadowRoot?.querySelector(selector)
  const tick = () => {
    for (const [name, test] of tests)
      if (!times.has(name) && test()) {
        times.set(name, Number.NaN)
        // A message that is posted in an animation frame is delivered after that frame is painted.
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
    find,
    watch: (name: string, test: () => boolean) => tests.set(name, test),
    painted: (name: string) => times.get(name),
    longTasks,
    shifts,
  })
}

/** The object that `watchPaint` adds to the window, under `Symbol.for('bench')`. */
export interface BenchRecorder {
  /** Finds an element in the page or in the check's shadow root. */
  find(selector: string): Element | null | undefined
  /** Watches for a state: calls `test` in each animation frame until it returns true. */
  watch(name: string, test: () => boolean): void
  /** Returns when a watched state was first painted, in milliseconds since navigation; undefined or NaN before. */
  painted(name: string): number | undefined
  /** Durations of tasks over 50 ms, in milliseconds. */
  longTasks: number[]
  /** Scores of layout shifts. */
  shifts: number[]
}
