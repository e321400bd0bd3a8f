const paths = {
  back: 'M14 8H2M7 3 2 8l5 5',
  open: 'm3 6 5 5 5-5',
  check: 'm3 8.5 3.5 3.5L13 5',
  lock: 'M4 7.5h8v5.5H4zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  stop: 'M2 8h8M6.5 4.5 10 8l-3.5 3.5M14 3v10',
  alert: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2m0 3v3.5m0 2v.5',
  restart: 'M3 8a5 5 0 1 0 1.5-3.6L3 6m0-3.5V6h3.5',
}

/** A small drawing beside a word that says the same. */
export const Icon = ({ name }: { name: keyof typeof paths }) => (
  <svg class={`icon ${name}`} viewBox="0 0 16 16" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
)
