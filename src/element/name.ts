/** The tag name of the element. */
export const TAG = 'readiness-check'
