/** Defines the constants that the build inserts, for tests in happy-dom, which run unbuilt source code. */
Object.assign(globalThis, { __VERSION__: '0.0.0' })
