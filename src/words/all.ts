import { depth } from './depth'
import { en } from './en'
import { leaves } from './leaves'
import { report } from './report'

/** Every table of frame texts, by the name of its view. A key stands in one of them only: later views read all as one. */
export const tables = { frame: en, depth, leaves, report }
