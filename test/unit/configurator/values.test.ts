import { expect, test } from 'vitest'
import { lacksOnlyHttps } from '../../../demo/configurator/model/values'

test.each(['nordlys.example', 'www.nordlys.example/check?a#b', 'cdn.example:8080/logo.svg', 'bücher.example'])(
  'lacksScheme is true for %s',
  address => expect(lacksOnlyHttps(address)).toBe(true),
)

test.each([
  '',
  'logo.svg',
  'words-de.json?v=2',
  '/about.us',
  './logo.example',
  'https://a.example',
  'mailto:a@b.example',
])('lacksScheme is false for %s', address => expect(lacksOnlyHttps(address)).toBe(false))
