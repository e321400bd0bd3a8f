/**
 * What passes for an e-mail address: something before one `@`, and a name with a dot behind it. Whether it is anybody's
 * only a mail can tell; stricter patterns turn people with rare addresses away.
 */
export const emailPattern = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/
