/**
 * Long texts of one question. The details of an instrument are a lazy chunk of pure data, which is loaded when help is first
 * opened or the result is shown. The result is complete without them.
 */
export interface QuestionDetails {
  /** What good practice is, in one or two sentences. Shown as help for the question. */
  good: string
  /** What an auditor asks to see. Shown as help for the question, and with its gap. */
  evidence: string
  /** Why a gap matters. This and all further members are only for scored questions. */
  why?: string
  /** Effort of the first step: small (days), medium (weeks), large (months). */
  effort?: 'S' | 'M' | 'L'
  /** Role in the organization that usually does the first step. */
  owner?: string
  /** Articles of the EU AI Act and functions of the NIST AI RMF that are related, not equivalent. */
  related?: { euAiAct: string[]; nistAiRmf: string[] }
}

/** Labels of the members of `QuestionDetails`, and of the three efforts. They are loaded with the details. */
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

/** All long texts of an instrument. */
export interface Details {
  labels: DetailLabels
  /** Details by question id. */
  questions: Record<string, QuestionDetails>
  /** How the result is computed, one paragraph per entry. */
  method: string[]
}
