import { type DoctorTextKey, doctorTexts } from '../i18n/en-doctor'
import { fill } from '../lib/fill'

/** A text of the doctor's, with its values put in. */
export const text = (key: DoctorTextKey, values: Record<string, string | number> = {}): string =>
  fill(doctorTexts[key], values)

/** What is longer is cut: an image as an address may have a hundred thousand letters. */
const LONGEST = 160

export const truncate = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
