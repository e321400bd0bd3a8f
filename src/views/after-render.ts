/** Resolves once changes of signals are rendered into the document. Preact renders them in a microtask. */
export const afterRender = (): Promise<void> => Promise.resolve()
