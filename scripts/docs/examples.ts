import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeBody } from '../../src/delivery/body'
import { toContact } from '../../src/delivery/contact'
import { completedEvent, contactEvent } from '../../src/delivery/payload'
import instrument from '../../src/instrument/iso-42001'
import { score } from '../../src/scoring'
import { root } from '../build/paths'
import { OFFICE } from '../instrument/example'

const occasion = (id: string, time: string) => ({ id, timestamp: Date.parse(time) })
const context = { utm_source: 'newsletter', plan: 'pro' }

/** What a webhook receives of the office of METHOD.md's worked example, and of a person there who asks for a call. */
export function exampleEvents() {
  const result = completedEvent(
    occasion('msg_0f6c1b7e2a9d4853b1c7e05a86f2d394', '2026-01-01T10:05:00Z'),
    score(instrument, OFFICE),
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
  const contact = contactEvent(
    occasion('msg_5d20c9a4e81f47b6930be2d7f4a1586c', time),
    result.id,
    toContact(form, 'You may use what I wrote to answer me.', Date.parse(time)),
    context,
  )
  return { completed: result, contact }
}

const json = (value: unknown) => JSON.stringify(value, null, 2)
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const block = (text: string) => `<pre><code>${escaped(text)}</code></pre>`

/** The recorded examples, by file name in `demo/docs/examples`. */
export const exampleFiles = (): Record<string, string> => {
  const events = exampleEvents()
  return {
    'readiness.completed.json': `${json(events.completed)}\n`,
    'readiness.contact.json': `${json(events.contact)}\n`,
  }
}

/** The same, as parts of the page about the webhook. */
export const exampleParts = (): Record<string, string> => {
  const events = exampleEvents()
  const form = [...new URLSearchParams(writeBody(events.completed, 'form'))].map(([key, value]) => `${key} = ${value}`)
  return {
    completed: block(json(events.completed)),
    contact: block(json(events.contact)),
    form: block(form.join('\n')),
  }
}
