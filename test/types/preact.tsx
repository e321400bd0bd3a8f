/** @jsxImportSource preact */
import type {} from '../../src/preact'

/** `check:types` is the test: what is written is right, and each line that is expected to be wrong is. */
export const right = (
  <readiness-check
    id="check"
    class="wide"
    accent="#0a5"
    save="device"
    heading-level={3}
    radius="8px"
    webhookFormat="form"
    utm
    context-plan="pro"
    ref={element => element?.update({ accent: null })}
    onreadiness-complete={({ detail }) => detail.result.band?.index.toFixed()}
  >
    <a href="/contact">Ask us</a>
  </readiness-check>
)

// @ts-expect-error no such value
export const value = <readiness-check save="cookie" />
// @ts-expect-error no such option
export const option = <readiness-check acent="#0a5" />
// @ts-expect-error no such kind
export const kind = <readiness-check heading-level="three" />
// @ts-expect-error no such detail
export const detail = <readiness-check onreadiness-start={({ detail }) => detail.result} />
