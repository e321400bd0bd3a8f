import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serializeBody } from '../../src/delivery/body'
import { toContact } from '../../src/delivery/contact'
import { createCompletedEvent, createContactEvent } from '../../src/delivery/payload'
import instrument from '../../src/instrument/iso-42001'
import { score } from '../../src/scoring'
import { root } from '../build/paths'
import { exampleAnswers } from '../instrument/worked-example'

const eventMeta = (id: string, time: string) => ({ id, timestamp: Date.parse(time) })
const context = { utm_source: 'newsletter', plan: 'pro' }

/**
 * Returns the events that a webhook receives from the organisation of METHOD.md's worked example: a result, and contact
 * details.
 */
export function exampleEvents() {
  const result = createCompletedEvent(
    eventMeta('msg_0f6c1b7e2a9d4853b1c7e05a86f2d394', '2026-01-01T10:05:00Z'),
    score(instrument, exampleAnswers),
    {
      instance: '1',
      widget: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
      context,
      answers: undefined,
    },
  )
  const form = {
    name: 'Ada Example',
    email: 'ada@office.example',
    organisation: 'An office of twelve',
    message: 'We use an assistant for our letters. Can you tell us where to begin?',
    consent: true,
    trap: '',
  }
  const time = '2026-01-01T10:07:30Z'
  const contact = createContactEvent(
    eventMeta('msg_5d20c9a4e81f47b6930be2d7f4a1586c', time),
    result.id,
    toContact(form, { text: 'You may use what I wrote to answer me.', at: Date.parse(time) }),
    context,
  )
  return { completed: result, contact }
}

const toJson = (value: unknown) => JSON.stringify(value, null, 2)
const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const codeBlock = (text: string) => `<pre><code>${escapeHtml(text)}</code></pre>`

/** Returns the recorded examples: file name in `demo/docs/examples` -> JSON. */
export const exampleFiles = (): Record<string, string> => {
  const events = exampleEvents()
  return {
    'readiness.completed.json': `${toJson(events.completed)}\n`,
    'readiness.contact.json': `${toJson(events.contact)}\n`,
  }
}

/** Returns the recorded examples as generated parts of the webhook documentation: name -> HTML. */
export const exampleParts = (): Record<string, string> => {
  const events = exampleEvents()
  const form = [...new URLSearchParams(serializeBody(events.completed, 'form'))].map(
    ([key, value]) => `${key} = ${value}`,
  )
  return {
    completed: codeBlock(toJson(events.completed)),
    contact: codeBlock(toJson(events.contact)),
    form: codeBlock(form.join('\n')),
  }
}
