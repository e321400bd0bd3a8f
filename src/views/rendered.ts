/** Resolves once the changes that were made to signals are in the document: preact renders them in a microtask. */
export const rendered = (): Promise<void> => Promise.resolve()
