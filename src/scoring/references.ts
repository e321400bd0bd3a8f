import type { Instrument, RoleId } from '../instrument/schema'

/** At most so many references are shown with a gap or a cap. */
const MOST = 4

/**
 * The references to show to these roles: at most four, without those that concern other roles only.
 * Where every one of them concerns others, all stay: a gap without a reference helps nobody.
 */
export function referencesFor(roles: RoleId[], concerns: Instrument['concerns'], references: string[]): string[] {
  const concerned = references.filter(reference => concerns[reference]?.some(role => roles.includes(role)) ?? true)
  return (concerned.length ? concerned : references).slice(0, MOST)
}
