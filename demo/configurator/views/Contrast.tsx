import { computeColor } from '../../../src/theme/parse-color'
import { state } from '../app/store'
import { contrast, inForce } from '../model/contrast'

const reader = document.createElement('span')
reader.hidden = true

/** Works a colour out as the check does. */
function read(color: string) {
  if (!reader.isConnected) document.body.append(reader)
  return computeColor(reader, color)
}

const rounded = (ratio: number) => (Math.floor(ratio * 10) / 10).toFixed(1)

/** How well each pair of colours can be told apart, as asked for and as the check shows it. */
export function Contrast() {
  const { scheme } = state.value.preview
  const rows = contrast(inForce(state.value, scheme === 'dark', read))
  const mended = rows.filter(({ corrected }) => corrected).length
  return (
    <div class="meter">
      <table>
        <caption>
          Contrast on a {scheme} page
          <small>
            {mended === 0
              ? 'All as you asked for.'
              : `${mended} of ${rows.length} are made lighter or darker, so that they can be read.`}
          </small>
        </caption>
        <thead>
          <tr>
            <th scope="col">Pair</th>
            <th scope="col">Asked</th>
            <th scope="col">Shown</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ what, needed, ratio, made, asked, used, ground, corrected, why }) => (
            <tr key={what}>
              <th scope="row">
                {what} <small class="hint">{needed} needed</small>
              </th>
              <td>{rounded(ratio)}</td>
              <td>
                <span class="shown">
                  <span class="chip" aria-hidden="true" style={{ color: used, background: ground }}>
                    Aa
                  </span>
                  {corrected ? (
                    <span class="mended">
                      {rounded(made)}, made {asked === used ? 'by the ground' : used}
                      {why && <small>{why}</small>}
                    </span>
                  ) : (
                    <span class="ok">{rounded(made)}, as asked</span>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
