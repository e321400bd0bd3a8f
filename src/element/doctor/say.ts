import { fill } from '../../lib/fill'
import { type DoctorText, doctor } from '../../words/doctor'

/** A text of the doctor's, with its values put in. */
export const say = (key: DoctorText, values: Record<string, string | number> = {}): string => fill(doctor[key], values)

/** What is longer is cut: an image as an address may have a hundred thousand letters. */
const LONGEST = 160

export const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
