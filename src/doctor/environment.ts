import { attempt } from '../lib/attempt'
import type { PageEnvironment } from './inputs'
import { stripQueryAndFragment } from './urls'

/** A document with the Permissions Policy API, which only some browsers have. Reading the policy prompts nobody. */
interface PolicyDocument {
  featurePolicy?: { allowsFeature(name: string): boolean }
}

/**
 * Whether web storage is allowed. Reading the property is a sufficient test: it throws if storage is blocked. Nothing
 * is written.
 */
const isStorageAllowed = () => attempt(() => !!sessionStorage && !!localStorage) ?? false

/**
 * Reads what page and browser allow, without trying anything that a policy could block: the browser would report each
 * blocked attempt to the report address of the partner's policy and log it as an error on the console.
 */
export function readPageEnvironment(): PageEnvironment {
  const { featurePolicy } = document as PolicyDocument
  const frame = attempt(() => window.frameElement as HTMLIFrameElement | null)
  return {
    address: stripQueryAndFragment(/^https?:/.test(location.href) ? location.href : document.baseURI),
    origin: self.origin,
    isSecure: isSecureContext,
    isFramed: window !== window.parent,
    sandbox: frame?.hasAttribute('sandbox') ? [...frame.sandbox] : null,
    hasStorage: isStorageAllowed(),
    canWriteClipboard: featurePolicy ? featurePolicy.allowsFeature('clipboard-write') : null,
    // Browsers ignore a policy in a `<meta>` element outside `<head>`.
    policies: [...document.head.querySelectorAll<HTMLMetaElement>('meta[http-equiv="content-security-policy" i]')].map(
      ({ content }) => content,
    ),
  }
}
