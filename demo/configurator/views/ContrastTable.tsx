import { cssColorToOklab } from '../../../src/theme/parse-color'
import { state } from '../app/store'
import { contrastRows, effectiveColors } from '../model/contrast'

/** Hidden element on which the browser computes colours. */
const colorElement = document.createElement('span')
colorElement.hidden = true

/** Computes a CSS colour as the check does. */
function readColor(color: string) {
  if (!colorElement.isConnected) document.body.append(colorElement)
  return cssColorToOklab(colorElement, color)
}

const rounded = (ratio: number) => (Math.floor(ratio * 10) / 10).toFixed(1)

/** Table of the contrast of each pair of colours, as requested and as the check shows it. */
export function ContrastTable() {
  const { scheme } = state.value.preview
  const rows = contrastRows(effectiveColors(state.value, scheme === 'dark', readColor))
  const correctedCount = rows.filter(({ isCorrected }) => isCorrected).length
  return (
    <div class="meter">
      <table>
        <caption>
          Contrast on a {scheme} page
          <small>
            {correctedCount === 0
              ? 'All colours are used as you set them.'
              : `${correctedCount} of ${rows.length} are made lighter or darker, so that they can be read.`}
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
          {rows.map(
            ({ label, needed, requestedRatio, usedRatio, requested, used, background, isCorrected, reason }) => (
              <tr key={label}>
                <th scope="row">
                  {label} <small class="hint">{needed} needed</small>
                </th>
                <td>{rounded(requestedRatio)}</td>
                <td>
                  <span class="shown">
                    <span class="chip" aria-hidden="true" style={{ color: used, background }}>
                      Aa
                    </span>
                    {isCorrected ? (
                      <span class="mended">
                        {rounded(usedRatio)}, made {requested === used ? 'by the ground' : used}
                        {reason && <small>{reason}</small>}
                      </span>
                    ) : (
                      <span class="ok">{rounded(usedRatio)}, as asked</span>
                    )}
                  </span>
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  )
}
