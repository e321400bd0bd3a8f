import { depth } from './depth'
import { en } from './en'
import { leaves } from './leaves'
import { modes } from './modes'
import { pdf } from './pdf'
import { report } from './report'
import { keyed } from './worded'

/** Every table of frame texts, by the name of its view. A key stands in one of them only: later views read all as one. */
export const tables = { frame: en, modes, depth, leaves, report, pdf: keyed('pdf', pdf) }
