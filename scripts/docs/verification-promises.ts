import { type DataPromise, promisedTest as test } from './promise-checks'

/** What the documentation promises about changed files, the hosted page and links. */
export const verificationPromises: readonly DataPromise[] = [
  {
    promise: 'verifies each chunk before it runs',
    page: 'README.md',
    tests: [
      test(
        'browser/chunk-integrity.test.ts',
        'a chunk with one flipped bit does not run, the visitor sees the fallback, and the page receives an error event:',
      ),
    ],
  },
  {
    promise: 'A file with a single changed byte does not run.',
    page: 'demo/docs/hosting.html',
    tests: [
      test(
        'browser/chunk-integrity.test.ts',
        'a chunk with one flipped bit does not run, the visitor sees the fallback, and the page receives an error event:',
      ),
    ],
  },
  {
    promise: 'It posts nothing else: no event, no answer, no result.',
    page: 'demo/docs/install.html',
    tests: [
      test(
        'browser/install-docs.test.ts',
        'the hosted page reports only its height, and the frame gets exactly this height',
      ),
      test('browser/install-docs.test.ts', 'the hosted page tells its height only to the pages that the partner names'),
    ],
  },
  {
    promise: 'nobody can make a link to your page that sends results somewhere else.',
    page: 'demo/docs/install.html',
    tests: [
      test(
        'browser/install-docs.test.ts',
        'the hosted page reports only its height, and the frame gets exactly this height',
      ),
    ],
  },
  {
    promise: 'The preview loads none of the addresses that a link names before you agree',
    page: 'demo/docs/security.html',
    tests: [
      test(
        'browser/configurator-links.test.ts',
        'a link’s addresses are not loaded before the user agrees, and are marked beside every snippet',
      ),
    ],
  },
]
