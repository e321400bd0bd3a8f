import type { Problem } from '../events/events'

/** The part of `window.trustedTypes` that is used here (https://w3c.github.io/trusted-types/dist/spec/). */
interface TrustedTypes {
  defaultPolicy: object | null
  createPolicy(name: string, rules: TrustedUrls): TrustedUrls
}

interface TrustedUrls {
  createScriptURL(url: string): string
}

let ownPolicy: TrustedUrls | undefined

/**
 * Returns an address in the form that `src` of a script accepts under Trusted Types. If the page has a default policy, that
 * policy decides. If the page does not allow our policy, the address is unchanged: the page may still require no type.
 */
function toTrustedUrl(href: string): string {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes }
  if (!trustedTypes || trustedTypes.defaultPolicy) return href
  try {
    ownPolicy ??= trustedTypes.createPolicy('readiness-check', { createScriptURL: url => url })
    return ownPolicy.createScriptURL(href)
  } catch {
    return href
  }
}

/**
 * Creates the element that loads a chunk file, for the caller to add to a shadow root. The browser verifies the hash before
 * the file runs. A script runs the file, too; a link does not: when it has loaded, `import()` of the same address runs the
 * verified file without a second request.
 *
 * Most browsers get a classic script with `integrity`: Chromium, Firefox and WebKit verify it, under every policy that allows
 * the script tag, and it does not affect the page's import maps. Modules lack both: `import()` takes no hash, WebKitGTK 2.50
 * ignores the hash of a `modulepreload` link, and in Firefox (140) and in Chromium before 133 an import map has no effect if
 * a module was loaded before it.
 *
 * Under Trusted Types, however, a script needs a policy of ours, and a page that does not allow that policy reports a
 * violation. Chromium since 133 therefore gets a link, which needs no policy. Firefox and older Chromium get it if the page
 * does not allow our policy. WebKit cannot verify the file then, so that it is not loaded.
 *
 * @param nonce nonce of the script tag, for content security policies that require it
 * @throws {Problem} if the browser cannot verify the file on this page
 */
export async function createChunkFileElement(
  href: string,
  integrity: string,
  nonce: string,
): Promise<HTMLScriptElement | HTMLLinkElement> {
  const attributes = { crossOrigin: 'anonymous', integrity, nonce }
  // `vendor` is one of three values, which the HTML standard defines: that of Chromium, of WebKit, or empty (Firefox).
  // `moveBefore` came to Chromium in the version in which import maps may follow modules.
  if (navigator.vendor !== 'Google Inc.' || !('moveBefore' in Element.prototype)) {
    try {
      return Object.assign(document.createElement('script'), attributes, { src: toTrustedUrl(href) })
    } catch {
      if (!/^(Google Inc\.)?$/.test(navigator.vendor))
        throw {
          code: 'file',
          message: 'The Trusted Types of this page keep this browser from verifying files',
          hint: 'Add to its policy: trusted-types readiness-check.',
        } satisfies Problem
    }
    // The page's import maps come first.
    if (document.readyState === 'loading')
      await new Promise(done => document.addEventListener('DOMContentLoaded', done, { once: true }))
  }
  return Object.assign(document.createElement('link'), { rel: 'modulepreload', ...attributes, href })
}
