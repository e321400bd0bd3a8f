import { writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { makePdf } from '../../../../src/report/pdf'
import { reportKinds, reportOf } from '../../../support/reports'

test('trial', async () => {
  for (const kind of reportKinds) {
    const t = performance.now()
    const blob = await makePdf(reportOf(kind))
    console.log(kind, blob.size, Math.round(performance.now() - t))
    writeFileSync(`/tmp/pdftrial/${kind}.pdf`, Buffer.from(await blob.arrayBuffer()))
  }
  const blob = await makePdf({ ...reportOf('lowest'), locale: 'en-US' })
  writeFileSync(`/tmp/pdftrial/letter.pdf`, Buffer.from(await blob.arrayBuffer()))
}, 60000)
