const paths = {
  back: 'M14 8H2M7 3 2 8l5 5',
  open: 'm3 6 5 5 5-5',
  check: 'm3 8 4 4 6-7',
  stop: 'M2 8h8M6 4l4 4-4 4M14 3v10',
}

/** A small drawing beside a word that says the same. */
export const Icon = ({ name }: { name: keyof typeof paths }) => (
  <svg class={`icon ${name}`} viewBox="0 0 16 16" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
)
