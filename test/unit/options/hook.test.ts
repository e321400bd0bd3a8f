import { describe, expect, it } from 'vitest'
import { fromObject, resolve } from '../../../src/options/resolve'

const given = (webhook: unknown) => resolve([fromObject({ webhook })])

describe('the address of a webhook', () => {
  it.each([
    'https://hook.example/x',
    'https://hook.example:8443/x?key=1',
    'http://localhost/x',
    'http://localhost:8080/x',
    'http://127.0.0.1:8080/x',
    'http://[::1]:8080/x',
  ])('%s is taken', webhook => {
    expect(given(webhook)).toMatchObject({ options: { webhook }, problems: [] })
  })

  it.each([
    ['relative', '/hook'],
    ['relative without a slash', 'hook'],
    ['without a scheme', 'hook.example/x'],
    ['relative to the scheme', '//hook.example/x'],
    ['http', 'http://hook.example/x'],
    ['http, on a host that only sounds local', 'http://localhost.example/x'],
    ['http, on another address of this network', 'http://192.168.0.1/x'],
    ['with a name and a password', 'https://me:secret@hook.example/x'],
    ['with a name', 'https://me@hook.example/x'],
    ['with credentials, on localhost', 'http://me:secret@localhost/x'],
    ['a script', 'javascript:alert(1)'],
    ['data', 'data:text/plain,x'],
    ['a file', 'file:///etc/passwd'],
    ['a blob', 'blob:https://hook.example/x'],
    ['a socket', 'wss://hook.example/x'],
    ['no address', 'https://'],
    ['nonsense', 'not an address'],
    ['a number', 7],
    ['an object', { href: 'https://hook.example/x' }],
  ])('%s: %s is refused in one line, and nothing is sent anywhere', (_, webhook) => {
    const { options, problems } = given(webhook)
    expect(options.webhook).toBeNull()
    expect(problems).toEqual([
      {
        code: 'option',
        message: `"webhook" cannot be ${JSON.stringify(webhook)}`,
        hint: 'Use a whole https address (or http on localhost), without credentials.',
      },
    ])
  })
})

describe('the other options of what leaves the page', () => {
  it('have defaults that send least', () => {
    expect(resolve([]).options).toMatchObject({
      webhook: null,
      webhookFormat: 'simple',
      webhookReply: 'read',
      webhookAnswers: false,
      contact: 'off',
      dataLayer: null,
      utm: false,
    })
  })

  it.each([
    ['webhookFormat', 'xml'],
    ['webhookReply', 'both'],
    ['contact', 'required'],
    ['dataLayer', 'window.dataLayer'],
    ['dataLayer', 'data layer'],
  ] as const)('%s cannot be %s: the default stands, in one line', (name, value) => {
    const { options, problems } = resolve([fromObject({ [name]: value })])
    expect(options[name]).toBe(resolve([]).options[name])
    expect(problems).toHaveLength(1)
  })
})
