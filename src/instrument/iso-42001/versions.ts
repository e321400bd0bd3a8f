/**
 * Hash of the scoring model, by version of the instrument. A result carries the hash, which shows which scoring model
 * computed the result. Stored as data, so that the file of the script tag needs no SHA-256. Written by
 * `npm run instrument:version`; do not edit by hand.
 */
export const scoringHashByVersion: Readonly<Record<string, string>> = {
  '1.0.0': 'sha256-7y8IipxfkX2i5qqrnOMlsvsG++5WkyvmPkB3jJ9LgB4=',
}
