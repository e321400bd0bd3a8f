import { attempt } from '../lib/attempt'
import type { PageEnvironment } from './inputs'
import { pageAddress } from './urls'

/** Where a browser shows it: to look it up asks for nothing. */
interface PolicyDocument {
  featurePolicy?: { allowsFeature(name: string): boolean }
}

/** Reading it is enough: where storage is blocked that throws, and nothing is written. */
const hasStorage = () => attempt(() => !!sessionStorage && !!localStorage) ?? false

/**
 * What page and browser allow, as far as it can be looked up. Nothing is tried that a policy could stop: each such try is
 * told to the address that the partner's policy reports to, and stands on the console as an error.
 */
export function readPageEnvironment(): PageEnvironment {
  const { featurePolicy } = document as PolicyDocument
  const frame = attempt(() => window.frameElement as HTMLIFrameElement | null)
  return {
    address: pageAddress(/^https?:/.test(location.href) ? location.href : document.baseURI),
    origin: self.origin,
    isSecure: isSecureContext,
    isFramed: window !== window.parent,
    sandbox: frame?.hasAttribute('sandbox') ? [...frame.sandbox] : null,
    storage: hasStorage(),
    clipboard: featurePolicy ? featurePolicy.allowsFeature('clipboard-write') : null,
    // In the body a policy is none.
    policies: [...document.head.querySelectorAll<HTMLMetaElement>('meta[http-equiv="content-security-policy" i]')].map(
      ({ content }) => content,
    ),
  }
}
