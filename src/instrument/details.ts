/**
 * The long texts of an instrument. They come in a later file, as pure data, when help is first opened or
 * once the band stands: the result is whole without them.
 */
export interface QuestionDetails {
  /** What good looks like, in a sentence or two. Shown as help with the question. */
  good: string
  /** What an auditor would ask to see. Shown as help with the question, and with its gap. */
  evidence: string
  /** Unscored questions stop here. Why a gap here matters. */
  why?: string
  /** How much work the first step is: small (days), medium (weeks), large (months). */
  effort?: 'S' | 'M' | 'L'
  /** The role that usually does it. */
  owner?: string
  /** Related articles of the EU AI Act, and functions of the NIST AI RMF. Related, not equivalent. */
  related?: { euAiAct: string[]; nistAiRmf: string[] }
}

/** The names of the parts of a question's details, and of the three efforts. They come with what they name. */
export interface DetailLabels {
  good: string
  evidence: string
  why: string
  effort: string
  S: string
  M: string
  L: string
  owner: string
  euAiAct: string
  nistAiRmf: string
}

export interface Details {
  labels: DetailLabels
  /** By question id. */
  questions: Record<string, QuestionDetails>
  /** "How is this worked out?", a paragraph each. */
  method: string[]
}
