import type { StandSetup } from '../stand'
export const modes = (_: StandSetup, signal: AbortSignal) => () => {}
