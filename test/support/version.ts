/** In the browser's stand-in the constants of the build are not put in: what reads them finds them here. */
Object.assign(globalThis, { __VERSION__: '0.0.0' })
