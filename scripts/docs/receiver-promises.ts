import { type DataPromise, promisedTest as test } from './promise-checks'

const receivers = (title: string) => test('unit/demo/receivers.test.ts', title)
const receiverFaults = (title: string) => test('unit/demo/receiver-faults.test.ts', title)
const receiverPaths = (title: string) => test('unit/demo/receiver-php-paths.test.ts', title)

/** What the documentation promises about the example receivers and the demo's server. */
export const receiverPromises: readonly DataPromise[] = [
  {
    promise: 'What a receiver has answered with 204 is stored',
    page: 'demo/docs/webhook.html',
    tests: [
      receivers('stores each event once, although events are repeated, out of order and interrupted by a crash'),
      receiverFaults('loses no event that it has accepted when the disk is full, and goes on when there is space'),
      receiverFaults('loses no event that it has accepted when it is killed while it writes'),
      receiverFaults('keeps a file that is longer than a string can be, and everything in it'),
      receiverFaults('does not start with a file that it cannot read, and changes nothing'),
      receiverFaults('does not start a second time on the same port, and leaves the file of the first one alone'),
    ],
  },
  {
    promise: 'accept an event only if it matches the schema',
    page: 'demo/docs/webhook.html',
    tests: [receivers('accepts an event only if it matches the schema')],
  },
  {
    promise: 'limit how many events a minute one network may send',
    page: 'demo/docs/webhook.html',
    tests: [receivers('limits how many events a minute it accepts from one network')],
  },
  {
    promise: 'Nobody can fetch the stored events',
    page: 'demo/docs/webhook.html',
    tests: [
      receivers('creates its file for its owner alone'),
      receiverFaults('serves nothing: every address but the hook is 404, also those that are no addresses'),
      receiverPaths('stores nothing where its server may serve it'),
      receiverPaths('lets nobody fetch its file, and names no path in an answer'),
    ],
  },
  {
    promise: 'store no network address',
    page: 'demo/docs/webhook.html',
    tests: [receiverPaths('keeps no network address')],
  },
  {
    promise: 'what it received to pages of this server only',
    page: 'demo/docs/security.html',
    tests: [test('unit/scripts/serve/request-path.test.ts', 'what the demo’s webhook received is asked for by %s')],
  },
]
