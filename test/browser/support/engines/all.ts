import { launchChromiumEngine } from './chromium'
import type { Engine } from './engine'
import { findFirefox, launchFirefox } from './firefox'
import { findWebKit, launchWebKit } from './webkit'

const firefox = findFirefox()
const found: { name: string; launch: (() => Promise<Engine>) | undefined }[] = [
  { name: 'Chromium', launch: launchChromiumEngine },
  { name: 'Firefox', launch: firefox === undefined ? undefined : () => launchFirefox(firefox) },
  { name: 'WebKitGTK', launch: findWebKit() ? launchWebKit : undefined },
]

/** Every kind of browser; without `launch` where it cannot be had here, which `note` says. */
export const engines = found.map(({ name, launch }) => ({
  name,
  launch,
  note: launch ? 'installed' : `${name} is not installed and cannot be installed here`,
}))
