import type { OptionParser } from '../options/parsers'
import { optionTable } from '../options/table'
import probe from './probe.css?inline'

/** Names of all custom properties that are colours. */
const colors = (Object.values(optionTable) as OptionParser<unknown>[]).flatMap(({ property, darkProperty }) =>
  darkProperty ? [property, darkProperty] : [],
)

/**
 * Styles of the probe, an element that starts a transition when a custom property changes (see `watch-theme.ts`). They do not
 * cover `--rc-font`, since font families have no transition.
 */
export const themeProbeStyles = `${probe}.probe{border-radius:var(${optionTable.radius.property},0);box-shadow:${colors.map(name => `0 0 var(${name},red)`)}}`
