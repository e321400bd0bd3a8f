/** @jsxImportSource preact */
import type {} from '../../src/preact'

/** Checked by `npm run check:types`: this must compile, and each line under `@ts-expect-error` must not. */
export const validElement = (
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

// @ts-expect-error unknown value
export const unknownValue = <readiness-check save="cookie" />
// @ts-expect-error unknown option
export const unknownOption = <readiness-check acent="#0a5" />
// @ts-expect-error wrong type of value
export const wrongType = <readiness-check heading-level="three" />
// @ts-expect-error the event has no such detail
export const unknownDetail = <readiness-check onreadiness-start={({ detail }) => detail.result} />
