import { type DataPromise, promisedTest as test } from './promise-checks'
import { receiverPromises } from './receiver-promises'
import { verificationPromises } from './verification-promises'

const privacy = (title: string) => test('browser/privacy.test.ts', title)
const sentData = (title: string) => test('browser/sent-data.test.ts', title)
const delivery = (title: string) => test('browser/delivery.test.ts', title)
const service = (title: string) => test('unit/delivery/start-delivery-service.test.ts', title)
const payload = (title: string) => test('unit/delivery/payload.test.ts', title)
const fullReport = (title: string) => test('browser/full-report.test.ts', title)
const absences = (title: string) => test('unit/scripts/promised-absences.test.ts', title)

const nothingBeforeTheFirstAnswer = privacy('no cookie is set, and nothing is stored before the first answer')
const declined = sentData('a visitor who declines sends nothing, also after a reload, and can still agree later')
const openedLink = fullReport(
  'a result link opens in another browser as another person’s result, without events or requests',
)
const sentOnce = sentData(
  'the result is sent once, when it is shown, and the section about sent data shows the sent text',
)
const requestOptions = service('sends no credentials and no referrer, uses keepalive, and rejects redirects')
const answersOnRequest = service('contains the answers only if the partner has configured that')

/**
 * Every promise about data of the README and the documentation, with the tests that hold it. `npm run check:docs` fails
 * if a page no longer has the words, or if a test of that title does not exist. Add a row for each new promise.
 */
export const promises: readonly DataPromise[] = [
  // What the check asks for, stores and tracks
  {
    promise: 'It sets no cookies.',
    page: 'README.md',
    tests: [nothingBeforeTheFirstAnswer, absences('no script of the check reads or writes cookies')],
  },
  { promise: 'It stores nothing before the first answer', page: 'README.md', tests: [nothingBeforeTheFirstAnswer] },
  {
    promise: 'except, for this tab, that a visitor closed a dialog or drawer which opened by itself',
    page: 'README.md',
    tests: [
      test(
        'unit/overlay/dismissal.test.tsx',
        'a dismissal applies to its instance only, and is one entry in sessionStorage',
      ),
    ],
  },
  {
    promise: 'Answers survive a reload of the page, unless you set `save="none"`.',
    page: 'README.md',
    tests: [
      privacy('with save="none" nothing is stored or read'),
      privacy('with save="device" the answers are stored in local storage, with a copy for this tab'),
    ],
  },
  {
    promise: 'nowhere, until the browser tab is closed, or on the device for 30 days.',
    page: 'README.md',
    tests: [
      test('unit/session/saved-text.test.ts', 'keeps a text in sessionStorage with the mode tab'),
      test(
        'unit/session/saved-text.test.ts',
        'keeps a text in localStorage for exactly thirty days with the mode device',
      ),
      privacy('with save="none" nothing is stored or read'),
    ],
  },
  {
    promise: 'The check sets no cookie and stores nothing before the first answer',
    page: 'demo/docs/install.html',
    tests: [nothingBeforeTheFirstAnswer],
  },
  {
    promise: 'It loads files from its own folder only, unless you set an option that names another address.',
    page: 'README.md',
    tests: [privacy('until the result the page requests only the page, the tag’s file and the check’s chunk')],
  },
  {
    promise: 'It never downloads a font.',
    page: 'README.md',
    tests: [absences('no style or script of the check loads a font, an image or another style')],
  },
  {
    promise: 'The check never downloads a font.',
    page: 'demo/docs/themes.html',
    tests: [absences('no style or script of the check loads a font, an image or another style')],
  },
  {
    promise: 'uses no `eval`, and writes no HTML from text, so strict content security policies work.',
    page: 'README.md',
    tests: [
      test('hosts/policies.test.ts', 'the check works and does not affect the page, under the policy'),
      absences('no script of the check evaluates text as code or writes HTML from text'),
      test('browser/pdf.test.ts', 'the PDF chunk does not evaluate text as code'),
      test('hosts/hostile-options.test.ts', 'no text in the query of the script’s URL runs code or breaks the layout'),
    ],
  },
  {
    promise: 'never shows the contact form before the result.',
    page: 'README.md',
    tests: [
      test('unit/views/contact-form-position.test.tsx', 'the contact form is not in the check before the result'),
    ],
  },
  {
    promise: 'Erases the answers, also the stored ones, and shows the start screen.',
    page: 'README.md',
    tests: [
      test('unit/session/create-session.test.ts', 'deletes the stored answers on restart, and reports complete again'),
    ],
  },

  // What leaves the page
  {
    promise: 'It sends no answer and no result anywhere unless you set an option for it.',
    page: 'README.md',
    tests: [
      sentData('without configured delivery its chunk is not loaded, nothing is sent, and only the answers are stored'),
    ],
  },
  { promise: 'The visitor is told first, and can decline.', page: 'README.md', tests: [declined] },
  {
    promise: 'It sends no answers, no name, no cookie and no referrer.',
    page: 'README.md',
    tests: [requestOptions, answersOnRequest, payload('matches the schema without extra fields, for any answers')],
  },
  {
    promise: 'With `data-layer`, the check pushes starts, bands, scores and contacts for your analytics.',
    page: 'README.md',
    tests: [service('gets one entry each for start, completion and contact, with band and score only')],
  },
  {
    promise: 'with band and score, never with an answer.',
    page: 'README.md',
    tests: [service('gets one entry each for start, completion and contact, with band and score only')],
  },
  {
    promise: 'Offers a contact form after the result, never before it.',
    page: 'README.md',
    tests: [
      test('unit/views/contact-form-position.test.tsx', 'the contact form is not in the check before the result'),
    ],
  },
  {
    promise: 'Include the visitor’s single answers in the webhook payload',
    page: 'README.md',
    tests: [answersOnRequest],
  },
  {
    promise:
      'The result has a panel that lists each request and each entry with its address, its exact body and its outcome.',
    page: 'README.md',
    tests: [
      sentOnce,
      service('is equal to the body in the delivery log, and matches the schema'),
      test(
        'browser/privacy-walk.test.ts',
        'in every state the panel says what the server, the data layer and the storage have seen',
      ),
    ],
  },
  {
    promise: 'raises no `readiness-complete`, and sends nothing.',
    page: 'README.md',
    tests: [
      openedLink,
      sentData('a changed answer and a reload send nothing more, and the section still lists what was sent'),
    ],
  },
  {
    promise: "The page's own part of the fragment stays.",
    page: 'README.md',
    tests: [
      fullReport('a result link is taken out of the address once it is read, without a new history entry'),
      fullReport('copy link keeps the page’s address unchanged, and the link opens the same result'),
    ],
  },
  {
    promise: 'A result, once per run, as soon as it is shown',
    page: 'demo/docs/webhook.html',
    tests: [sentOnce, sentData('a result of “does not apply” is sent too')],
  },
  {
    promise:
      'Never sent: a result that the visitor declined to send; later changes of answers; a result opened from a link or a file; a result after a reload; single answers, unless you set webhook-answers.',
    page: 'demo/docs/webhook.html',
    tests: [
      declined,
      sentData('a changed answer and a reload send nothing more, and the section still lists what was sent'),
      openedLink,
      answersOnRequest,
    ],
  },
  {
    promise: 'a POST of at most 20,000 bytes, without cookies or other credentials and without a referrer.',
    page: 'demo/docs/webhook.html',
    tests: [
      requestOptions,
      service('is not sent if it has more than 20,000 bytes: the outcome is failed, and the partner gets one problem'),
    ],
  },
  {
    promise: 'with utm also the utm_* parameters of the page’s address, each cut to 200 characters.',
    page: 'demo/docs/webhook.html',
    tests: [service('contains the utm_* parameters of the page only if the partner has configured that')],
  },
  {
    promise: 'At most the five most important gaps, the most important first.',
    page: 'demo/docs/webhook.html',
    tests: [payload('rounds scores, and contains the id and title of the first five gaps')],
  },
  {
    promise: 'In between, most remains open.',
    page: 'demo/docs/webhook.html',
    tests: [
      test(
        'unit/delivery/inference.test.ts',
        'does not reveal the answers: for 95 % of answer sets, one that differs at a third of the questions gives the same payload',
      ),
    ],
  },
  {
    promise: 'The check never reads the body of a response.',
    page: 'demo/docs/webhook.html',
    tests: [service('never reads the response body, and aborts its download')],
  },
  {
    promise: 'sends it at the next page load, and only to the same address.',
    page: 'demo/docs/webhook.html',
    tests: [service('sends nothing if the partner has changed or removed the webhook')],
  },
  {
    promise: 'for one day at most;',
    page: 'demo/docs/webhook.html',
    tests: [service('discards a message that is a day old')],
  },
  {
    promise: '“Start again” deletes what waits, with the answers and the record of what was sent.',
    page: 'demo/docs/webhook.html',
    tests: [
      test('unit/delivery/what-stays.test.ts', 'is not undone by a message that was on its way'),
      delivery('a message erased while it waits is never sent'),
    ],
  },
  {
    promise: 'The check does not send events that wait for the old address to the new one.',
    page: 'demo/docs/webhook.html',
    tests: [service('sends nothing if the partner has changed or removed the webhook')],
  },
  {
    promise:
      'completedId is the id of the matching result, or null if none was sent or the visitor has declined since.',
    page: 'demo/docs/webhook.html',
    tests: [
      service('contains the id of the visitor’s result, also after a reload, but not after a restart'),
      service('does not contain the id of an earlier run, or of a result that the visitor declined'),
    ],
  },
  {
    promise: 'You can change the payload, assign another object to event.detail.payload, or stop the request.',
    page: 'demo/docs/webhook.html',
    tests: [
      test('unit/delivery/before-send.test.ts', 'returns no body if a listener stops the request'),
      sentData('a listener of the page can prevent sending'),
    ],
  },
  {
    promise: 'only the names of `context-NAME`, and never an answer of the visitor.',
    page: 'README.md',
    tests: [
      test('browser/doctor.test.ts', 'as text to the clipboard, without answers of the visitor'),
      test('unit/doctor/diagnose.test.ts', 'never shows a secret in an address or the value of a context option'),
    ],
  },

  {
    promise: 'The file is fetched once, without cookies.',
    page: 'demo/docs/words.html',
    tests: [test('browser/languages.test.ts', 'a partner’s texts are loaded from their URL without credentials')],
  },

  ...verificationPromises,
  ...receiverPromises,
]
