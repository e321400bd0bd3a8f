import { fill, plural } from '../words/fill'
import { Dial } from './Dial'
import { Fold } from './Fold'
import { Frame } from './Frame'
import { inWords } from './format'
import { Heading } from './Heading'
import { Icon } from './Icon'
import type { ScreenProps } from './props'
import { Restart } from './Restart'

/** What the check is, how long it takes, and the way in; after an earlier visit, the way on. */
export function Start({ app }: ScreenProps) {
  const { session, options, words } = app
  const { title, intro, minutes, bands, themes, language } = session.instrument.value
  const saved = session.saved.value
  const text = words.value
  const { privacyUrl } = options.value
  return (
    <Frame app={app} screen="start">
      <div class="face">
        <div>
          <Heading app={app} class="display">
            {title}
          </Heading>
          <p class="lead">{intro}</p>
          <div class="row">
            <button
              type="button"
              class="primary"
              part="button button-primary"
              data-action={saved ? 'resume' : 'start'}
              onClick={saved ? session.resume : session.start}
            >
              {!saved ? text.start : saved.done ? text.resumeDone : fill(text.resume, { n: saved.index, of: saved.of })}
            </button>
            {saved && <Restart app={app} />}
          </div>
          <p class="soft">{plural(text, 'minutes', minutes, language)}</p>
        </div>
        <Dial of={bands.length} band={0} note={text.noReading} />
      </div>
      <div class="pad">
        <p class="soft stays">
          <Icon name="lock" />
          <span>
            {text.stays} {privacyUrl && <a href={privacyUrl}>{text.privacy}</a>}
          </span>
        </p>
        <div class="line">
          <Fold app={app} label={text.promise}>
            <ul class="list">
              <li>{fill(text.promiseBand, { n: bands.length })}</li>
              <li>{text.promiseGaps}</li>
              <li>
                {fill(text.promiseThemes, {
                  list: inWords(
                    themes.map(theme => theme.name),
                    language,
                  ),
                })}
              </li>
            </ul>
          </Fold>
        </div>
      </div>
    </Frame>
  )
}
