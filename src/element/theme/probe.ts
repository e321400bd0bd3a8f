import type { Kind } from '../../options/kinds'
import { table } from '../../options/table'
import probe from './probe.css?inline'

const colors = (Object.values(table) as Kind<unknown>[]).flatMap(({ property, darkProperty }) =>
  darkProperty ? [property, darkProperty] : [],
)

/**
 * Styles of the probe: an element that starts a transition when a custom property changes (see `watch.ts`). The font is
 * missing here, since font families have no transition.
 */
export const probeStyles = `${probe}.probe{border-radius:var(${table.radius.property},0);box-shadow:${colors.map(name => `0 0 var(${name},red)`)}}`
