import { groups } from '../app/controls'
import { put, say, state } from '../app/store'
import { set } from '../model/state'
import { type Theme, themes } from '../themes'

/** What a theme sets: all of the look, so that nothing of the one before stays. */
const patchOf = ({ options, dark }: Pick<Theme, 'options' | 'dark'>) => ({
  options: { ...Object.fromEntries(groups.look.map(name => [name, null])), ...options },
  dark: { accent: null, surface: null, text: null, ...dark },
})

const isWorn = (theme: Theme) => {
  const { options, dark } = set(state.value, patchOf(theme))
  return JSON.stringify([options, dark]) === JSON.stringify([state.value.options, state.value.dark])
}

/** A dozen houses to begin with. */
export function Themes() {
  return (
    <>
      <h2>Begin with a look</h2>
      <p class="lead">Take the one that is nearest to yours. Every colour and corner can be changed afterwards.</p>
      <ul class="gallery">
        {themes.map(theme => {
          const { accent, surface, textColor, radius, font } = theme.options
          const corner = `${Math.min(Number(radius ?? 12), 20) / 2}px`
          return (
            <li key={theme.id}>
              <button
                type="button"
                class="theme"
                aria-pressed={isWorn(theme)}
                onClick={() => {
                  put(patchOf(theme))
                  say(`${theme.name} is put on.`)
                }}
              >
                <span
                  class="swatches"
                  aria-hidden="true"
                  style={{
                    background: `${surface}`,
                    color: `${textColor}`,
                    borderRadius: corner,
                    fontFamily: font === 'system' ? 'system-ui' : font === 'inherit' ? '' : `${font ?? ''}`,
                  }}
                >
                  <span>Aa</span>
                  <i style={{ background: `${accent}`, borderRadius: corner }} />
                </span>
                <b>{theme.name}</b>
                <small>{theme.about}</small>
              </button>
            </li>
          )
        })}
      </ul>
      <button type="button" onClick={() => put(patchOf({ options: {} }))}>
        No theme: the check’s own look
      </button>
    </>
  )
}
