import { optionGroups } from '../app/controls'
import { announce, applyPatch, state } from '../app/store'
import { patchState } from '../model/state'
import { type Theme, themes } from '../themes'

/**
 * The change that a theme makes: it sets or resets every option of the look, so that nothing of an earlier theme stays.
 */
const patchOf = ({ options, dark }: Pick<Theme, 'options' | 'dark'>) => ({
  options: { ...Object.fromEntries(optionGroups.look.map(name => [name, null])), ...options },
  dark: { accent: null, surface: null, text: null, ...dark },
})

/** Whether the state equals the theme. */
const isActive = (theme: Theme) => {
  const { options, dark } = patchState(state.value, patchOf(theme))
  return JSON.stringify([options, dark]) === JSON.stringify([state.value.options, state.value.dark])
}

/** Section of the settings: the ready-made themes. */
export function ThemesSection() {
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
                aria-pressed={isActive(theme)}
                onClick={() => {
                  applyPatch(patchOf(theme))
                  announce(`${theme.name} is put on.`)
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
                <small>{theme.description}</small>
              </button>
            </li>
          )
        })}
      </ul>
      <button type="button" onClick={() => applyPatch(patchOf({ options: {} }))}>
        No theme: the check’s own look
      </button>
    </>
  )
}
