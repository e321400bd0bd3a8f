/** The tag name of the element. */
export const TAG_NAME = 'readiness-check'
