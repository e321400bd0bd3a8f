import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dist, tagFile } from '../../../scripts/build/paths'
import { type HostPageSetup, scriptTag } from './host-page-setup'

const hashes = (): Record<string, string> => JSON.parse(readFileSync(join(dist, 'integrity.json'), 'utf8'))
const quoted = (names: string[]) => names.map(name => `'${name}'`).join(' ')
const nonce = 'nonce="host"'

const policy = (...lines: string[]): Record<string, string> => ({ 'content-security-policy': lines.join('; ') })

/** All browser features that the permissions policy of a page can disable. */
const features = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'unload',
  'usb',
  'web-share',
  'window-management',
  'xr-spatial-tracking',
]

/** Host pages with restrictive policies, by name. Functions, since some contain hashes of the built files. */
export const policies: Record<string, () => HostPageSetup> = {
  'nothing by default, the tag by nonce': () => ({
    tag: nonce,
    headers: policy("default-src 'none'", "script-src 'nonce-host'"),
  }),
  'nothing by default, the tag by nonce and what it loads by strict-dynamic': () => ({
    tag: nonce,
    headers: policy("default-src 'none'", "script-src 'nonce-host' 'strict-dynamic'", "base-uri 'none'"),
  }),
  'nothing by default, the tag and the chunks by the hashes of integrity.json': () => ({
    tag: `integrity="${hashes()[tagFile]}" crossorigin="anonymous"`,
    headers: policy("default-src 'none'", `script-src ${quoted(Object.values(hashes()))}`),
  }),
  'nothing by default, the tag by its hash and what it loads by strict-dynamic': () => ({
    tag: `integrity="${hashes()[tagFile]}" crossorigin="anonymous"`,
    headers: policy("default-src 'none'", `script-src '${hashes()[tagFile]}' 'strict-dynamic'`),
  }),
  'the page’s own origin': () => ({
    headers: policy("default-src 'self'", "script-src 'self' 'report-sample'", "object-src 'none'"),
  }),
  'no styles': () => ({ headers: policy("style-src 'none'", "style-src-attr 'none'", "style-src-elem 'none'") }),
  'no trusted types': () => ({ headers: policy("require-trusted-types-for 'script'", "trusted-types 'none'") }),
  'no connections': () => ({ headers: policy("connect-src 'none'", "form-action 'none'") }),
  'no images, fonts, media, frames or workers': () => ({
    headers: policy(
      "img-src 'none'",
      "font-src 'none'",
      "media-src 'none'",
      "frame-src 'none'",
      "worker-src 'none'",
      "manifest-src 'none'",
    ),
  }),
  'all of it at once': () => ({
    tag: nonce,
    headers: policy(
      "default-src 'none'",
      "script-src 'nonce-host' 'strict-dynamic'",
      "script-src-attr 'none'",
      "style-src 'none'",
      "connect-src 'none'",
      "img-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "trusted-types 'none'",
      "require-trusted-types-for 'script'",
    ),
  }),
  'a sandbox of its own': () => ({ headers: policy('sandbox allow-scripts') }),
  'a sandbox that has an origin': () => ({ headers: policy('sandbox allow-scripts allow-same-origin') }),
  'isolation (COEP, COOP, CORP)': () => ({
    headers: {
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'origin-agent-cluster': '?1',
    },
  }),
  'isolation without credentials': () => ({
    headers: { 'cross-origin-embedder-policy': 'credentialless', 'cross-origin-opener-policy': 'same-origin' },
  }),
  'no feature of the browser': () => ({
    headers: { 'permissions-policy': features.map(name => `${name}=()`).join(', ') },
  }),
  'no referrer, no sniffing, no frames': () => ({
    headers: { 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' },
  }),
  'a policy in the page itself': () => ({
    tag: nonce,
    head: `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'nonce-host'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'"/>`,
  }),
  'a policy of its own that lets only its own scripts write the page': () => ({
    head: '<script>trustedTypes.createPolicy("default", { createHTML() { throw new Error("no") }, createScript() { throw new Error("no") }, createScriptURL() { throw new Error("no") } })</script>',
    headers: policy("require-trusted-types-for 'script'"),
  }),
  'a policy that is only reported': () => ({
    headers: {
      'content-security-policy-report-only':
        "script-src 'nonce-host'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
    tag: nonce,
  }),
  'a tag with everything that may stand on one': () => ({
    checkMarkup: scriptTag(
      `integrity="${hashes()[tagFile]}" crossorigin="anonymous" referrerpolicy="no-referrer" fetchpriority="low" nonce="" data-cfasync="false" type="text/javascript" charset="utf-8"`,
    ),
  }),
}
