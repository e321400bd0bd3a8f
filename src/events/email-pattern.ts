/**
 * Pattern of an e-mail address: some text, one `@`, and a domain with a dot. It is lenient on purpose: only a sent e-mail can
 * prove that an address exists, and stricter patterns reject rare but valid addresses.
 */
export const emailPattern = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/
