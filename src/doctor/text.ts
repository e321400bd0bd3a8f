import { type DoctorTextKey, doctorTexts } from '../i18n/en-doctor'
import { fillPlaceholders } from '../lib/fill-placeholders'

/** Returns a text of the doctor's panel by key, with its placeholders replaced by `values`. */
export const doctorText = (key: DoctorTextKey, values: Record<string, string | number> = {}): string =>
  fillPlaceholders(doctorTexts[key], values)

/** Maximum number of characters of a value in the panel. An image as a `data:` address can have 100,000 characters. */
const MAX_LENGTH = 160

/** Shortens a text to 160 characters and appends an ellipsis. */
export const truncateText = (text: string): string =>
  text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text
