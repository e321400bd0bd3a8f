import { proseOf } from '../app/name'

/** A sentence of the options' descriptions, with its code set as code. */
export const Prose = ({ children }: { children: string }) => (
  <>{proseOf(children).map((part, at) => (at % 2 ? <code key={part}>{part}</code> : part))}</>
)
