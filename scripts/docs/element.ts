import { errorDocs } from '../../src/events/error-docs'
import { eventDocs } from '../../src/events/event-docs'
import { cssPartDescriptions } from '../../src/views/css-part-descriptions'
import { markdownTable } from './generated'
import { checkMemberDocs, globalApiDocs, type MemberDoc } from './method-docs'

/** Returns the Markdown table of events. */
export const eventsTable = () =>
  markdownTable(
    ['event', 'when', 'further detail'],
    Object.entries(eventDocs).map(([name, { when, detail }]) => [`\`${name}\``, when, detail]),
  )

/** Returns the Markdown table of the codes of `readiness-error`. */
export const errorCodesTable = () =>
  markdownTable(
    ['code', 'cause', 'what the visitor sees', 'what to do'],
    Object.entries(errorDocs).map(([code, { cause, effect, remedy }]) => [`\`${code}\``, cause, effect, remedy]),
  )

/** A parsed declaration of a method or property; `parameters` is `null` for a property. */
export interface ParsedMember {
  name: string
  parameters: { name: string; type: string; isOptional: boolean }[] | null
  /** Type of the property, or return type of the method. */
  type: string
}

/** Parses the declaration of a method or property. */
export function parseMember({ declaration }: MemberDoc): ParsedMember {
  const [, name = '', list, type = ''] = /^(?:readonly )?(\w+)(?:\((.*?)\))?: (.+)$/.exec(declaration) ?? []
  const parameters = list?.split(', ').filter(Boolean)
  return {
    name,
    type,
    parameters:
      parameters?.map(parameter => {
        const [, name = '', mark, type = ''] = /^(\w+)(\?)?: (.+)$/.exec(parameter) ?? []
        return { name, type, isOptional: mark === '?' }
      }) ?? null,
  }
}

/** Returns how a member is written in the docs: a method as it is called, such as `update(options)`; a property by its name. */
const callSyntax = (doc: MemberDoc) => {
  const { name, parameters } = parseMember(doc)
  return parameters ? `${name}(${parameters.map(({ name }) => name).join(', ')})` : name
}

/** Returns the Markdown table of an object's members. */
const membersTable = (head: string, docs: Record<string, MemberDoc>) =>
  markdownTable(
    [head, 'what it is or does'],
    Object.values(docs).map(doc => [`\`${callSyntax(doc)}\``, doc.description]),
  )

/** Returns the Markdown table of the methods and properties of a check. */
export const methodsTable = () => membersTable('method or property', checkMemberDocs)

/** Returns the Markdown table of the members of `window.readinessCheck`. */
export const apiTable = () => membersTable('member', globalApiDocs)

/** Returns the Markdown table of the parts that a page can style with `::part()`. */
export const partsTable = () =>
  markdownTable(
    ['part', 'what it is'],
    Object.entries(cssPartDescriptions).map(([name, description]) => [`\`${name}\``, description]),
  )
