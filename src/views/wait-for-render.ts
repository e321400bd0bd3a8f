/** Resolves once changes of signals are rendered into the document. Preact renders them in a microtask. */
export const waitForRender = (): Promise<void> => Promise.resolve()
