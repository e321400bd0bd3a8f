import { describe, expect, it } from 'vitest'
import { layerFromObject, resolveOptions } from '../../../src/options/resolve'

const resolveWebhook = (webhook: unknown) => resolveOptions([layerFromObject({ webhook })])

describe('the option webhook', () => {
  it.each([
    'https://hook.example/x',
    'https://hook.example:8443/x?key=1',
    'http://localhost/x',
    'http://localhost:8080/x',
    'http://127.0.0.1:8080/x',
    'http://[::1]:8080/x',
  ])('accepts %s', webhook => {
    expect(resolveWebhook(webhook)).toMatchObject({ options: { webhook }, problems: [] })
  })

  it.each([
    ['a relative URL', '/hook'],
    ['a relative URL without a slash', 'hook'],
    ['a URL without a protocol', 'hook.example/x'],
    ['a URL relative to the protocol', '//hook.example/x'],
    ['an http URL', 'http://hook.example/x'],
    ['an http URL on a host whose name starts with localhost', 'http://localhost.example/x'],
    ['an http URL on a private network address', 'http://192.168.0.1/x'],
    ['a URL with user name and password', 'https://me:secret@hook.example/x'],
    ['a URL with a user name', 'https://me@hook.example/x'],
    ['a localhost URL with credentials', 'http://me:secret@localhost/x'],
    ['a javascript: URL', 'javascript:alert(1)'],
    ['a data: URL', 'data:text/plain,x'],
    ['a file: URL', 'file:///etc/passwd'],
    ['a blob: URL', 'blob:https://hook.example/x'],
    ['a URL without slashes, which browsers take for a path of the page', 'https:evil'],
    ['a URL with one slash', 'https:/evil.example/x'],
    ['a URL with backslashes', 'https:\\\\evil.example'],
    ['a URL without slashes, after a space and in capitals', ' HTTPS:evil'],
    ['a localhost URL without slashes', 'http:localhost:8080/x'],
    ['a WebSocket URL', 'wss://hook.example/x'],
    ['an incomplete URL', 'https://'],
    ['text that is not a URL', 'not an address'],
    ['a number', 7],
    ['an object', { href: 'https://hook.example/x' }],
  ])('rejects a value that is %s (%s): the option is null, and one problem is reported', (_, webhook) => {
    const { options, problems } = resolveWebhook(webhook)
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

describe('an address', () => {
  it.each([
    ['https://HOOK.example:443/a/../x', 'https://hook.example/x'],
    ['https://maßanfertigung.example', 'https://xn--maanfertigung-cdb.example/'],
    [' https://hook.example/x ', 'https://hook.example/x'],
    ['ht\ntps:evil', 'https://evil/'],
  ])('of the webhook is used as the visitor reads it: %j as %s', (given, used) => {
    expect(resolveWebhook(given)).toMatchObject({ options: { webhook: used }, problems: [] })
  })

  it.each(['brandLogo', 'brandUrl', 'ctaUrl', 'privacyUrl', 'assets', 'words'] as const)(
    'of %s is refused if browsers may read it in two ways',
    name => {
      for (const raw of ['https:evil', 'https:/evil', 'HTTPS:evil']) {
        const { options, problems } = resolveOptions([layerFromObject({ [name]: raw })])
        expect(options[name]).toBeNull()
        expect(problems).toHaveLength(1)
      }
    },
  )
})

describe('the other options about sending data', () => {
  it('send as little as possible by default', () => {
    expect(resolveOptions([]).options).toMatchObject({
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
  ] as const)('%s uses its default for the invalid value %s, and one problem is reported', (name, value) => {
    const { options, problems } = resolveOptions([layerFromObject({ [name]: value })])
    expect(options[name]).toBe(resolveOptions([]).options[name])
    expect(problems).toHaveLength(1)
  })
})
