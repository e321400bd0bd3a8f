import type { Instrument, RoleId } from '../instrument/schema'

/** Most references that are shown with one gap or cap. */
const MAX_REFERENCES = 4

/**
 * Returns the references (clause and control numbers) to show to an organisation with these roles: at most four,
 * without those that concern only other roles. If all of them concern only other roles, none is removed, because a gap
 * has to have a reference.
 */
export function referencesForRoles(roles: RoleId[], concerns: Instrument['concerns'], references: string[]): string[] {
  const relevant = references.filter(reference => concerns[reference]?.some(role => roles.includes(role)) ?? true)
  return (relevant.length ? relevant : references).slice(0, MAX_REFERENCES)
}
