import { apiDocs, checkDocs, type MemberDoc } from '../../src/element/method-docs'
import { errorDocs } from '../../src/events/error-docs'
import { eventDocs } from '../../src/events/event-docs'
import { parts } from '../../src/views/parts'
import { table } from './generated'

/** The events, as a Markdown table. */
export const eventsTable = () =>
  table(
    ['event', 'when', 'further detail'],
    Object.entries(eventDocs).map(([name, { when, detail }]) => [`\`${name}\``, when, detail]),
  )

/** The codes of `readiness-error`, as a Markdown table. */
export const errorCodesTable = () =>
  table(
    ['code', 'cause', 'what the visitor sees', 'what to do'],
    Object.entries(errorDocs).map(([code, { cause, effect, remedy }]) => [`\`${code}\``, cause, effect, remedy]),
  )

/** A member taken apart: a property has no parameters. */
export interface Member {
  name: string
  parameters: { name: string; type: string; isOptional: boolean }[] | null
  /** Of the property's value, or what the method returns. */
  type: string
}

/** Takes a declaration apart. */
export function memberOf({ declaration }: MemberDoc): Member {
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

const called = (doc: MemberDoc) => {
  const { name, parameters } = memberOf(doc)
  return parameters ? `${name}(${parameters.map(({ name }) => name).join(', ')})` : name
}

/** The members of a check or of the global, as a Markdown table. */
const membersTable = (head: string, docs: Record<string, MemberDoc>) =>
  table(
    [head, 'what it is or does'],
    Object.values(docs).map(doc => [`\`${called(doc)}\``, doc.description]),
  )

/** Methods and properties of a check, as a Markdown table. */
export const methodsTable = () => membersTable('method or property', checkDocs)

/** The members of `window.readinessCheck`, as a Markdown table. */
export const apiTable = () => membersTable('member', apiDocs)

/** What can be styled from outside, as a Markdown table. */
export const partsTable = () =>
  table(
    ['part', 'what it is'],
    Object.entries(parts).map(([name, description]) => [`\`${name}\``, description]),
  )
